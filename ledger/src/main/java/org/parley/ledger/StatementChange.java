package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * How a newer reading of an article differs from an older one.
 *
 * @param before as the older reading has it; absent where it has no such statement
 * @param after as the newer one has it; absent likewise
 */
public record StatementChange(
        @Nullable Statement before, @Nullable Statement after) {
    /** What changed: {@code added}, {@code gone}, or the names of the properties that differ, joined by commas. */
    public String what() {
        if (before == null || after == null) {
            return before == null ? "added" : "gone";
        }
        List<String> differ = new ArrayList<>();
        compare("content", before.content(), after.content(), differ);
        compare("form", before.form(), after.form(), differ);
        compare("type", before.type(), after.type(), differ);
        compare("speaker", name(before.speaker()), name(after.speaker()), differ);
        compare("addressee", name(before.addressee()), name(after.addressee()), differ);
        compare("relays", before.relays(), after.relays(), differ);
        compare("said", before.said(), after.said(), differ);
        return String.join(", ", differ);
    }

    private static void compare(String property, @Nullable Object one, @Nullable Object other, List<String> differ) {
        if (!Objects.equals(one, other)) {
            differ.add(property);
        }
    }

    private static @Nullable Object name(@Nullable ActorRef ref) {
        return ref == null ? null : ref.actor();
    }

    /** All differences between two readings of one text, in text order: statements are matched by overlapping content. */
    static List<StatementChange> between(List<Statement> before, List<Statement> after) {
        Map<Integer, Statement> left = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            left.put(i, before.get(i));
        }
        List<StatementChange> changes = new ArrayList<>();
        for (Statement now : after) {
            Integer match = bestMatch(now, left);
            Statement then = match == null ? null : left.remove(match);
            StatementChange change = new StatementChange(then, now);
            if (!change.what().isEmpty()) {
                changes.add(change);
            }
        }
        left.values().forEach(gone -> changes.add(new StatementChange(gone, null)));
        return changes;
    }

    private static @Nullable Integer bestMatch(Statement statement, Map<Integer, Statement> among) {
        Integer best = null;
        int most = 0;
        for (Map.Entry<Integer, Statement> candidate : among.entrySet()) {
            int shared = shared(statement.content(), candidate.getValue().content());
            if (shared > most) {
                most = shared;
                best = candidate.getKey();
            }
        }
        return best;
    }

    /** Twice the characters in common less those that only one has, so that the closest of several nested statements wins. */
    private static int shared(List<Span> one, List<Span> other) {
        int common = 0;
        for (Span a : one) {
            for (Span b : other) {
                common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        return common == 0 ? 0 : Math.max(1, 4 * common - length(one) - length(other));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
