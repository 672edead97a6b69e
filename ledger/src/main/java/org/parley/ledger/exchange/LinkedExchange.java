package org.parley.ledger.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ExchangeState;
import org.parley.model.Opening;
import org.parley.model.Stance;

/**
 * An opening with what was said to it.
 *
 * @param id kept as long as the first of its openers counts
 * @param kind what was opened
 * @param from the side that opened
 * @param to the sides it is meant for, most often named first; those that answered, where no report says for whom it is meant
 * @param openers the statements that open it, by time
 * @param answers what these sides said to it, by time
 * @param comments what others said of it, by time
 * @param withdrawals where the side that opened takes it back, by time
 * @param counterTo id of the exchange that this one answers with something else; absent for others
 */
public record LinkedExchange(
        String id,
        Opening kind,
        String from,
        List<String> to,
        List<Move> openers,
        List<LinkedAnswer> answers,
        List<Link> comments,
        List<Link> withdrawals,
        @Nullable String counterTo) {
    public LinkedExchange {
        to = List.copyOf(to);
        openers = List.copyOf(openers);
        answers = List.copyOf(answers);
        comments = List.copyOf(comments);
        withdrawals = List.copyOf(withdrawals);
    }

    /** How things stand: by the last answer of each side, unless it was taken back after that. */
    public ExchangeState state() {
        if (answers.isEmpty()) {
            return withdrawals.isEmpty() ? ExchangeState.OPEN : ExchangeState.WITHDRAWN;
        }
        Move lastAnswer = answers.get(answers.size() - 1).first();
        boolean takenBack = withdrawals.stream().anyMatch(link -> Move.IN_TIME.compare(link.reply(), lastAnswer) > 0);
        if (takenBack) {
            return ExchangeState.WITHDRAWN;
        }
        Map<String, Stance> last = answers.stream()
                .collect(Collectors.toMap(LinkedAnswer::by, LinkedAnswer::kind, (a, b) -> b, TreeMap::new));
        List<Stance> kinds = last.values().stream().distinct().toList();
        return kinds.size() > 1 ? ExchangeState.SPLIT : ExchangeState.of(kinds.get(0));
    }
}
