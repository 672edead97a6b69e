package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Opening;
import org.parley.model.Stance;

/**
 * An offer, invitation, demand, accusation, threat or question from one side to others, with what was said to it. It tells who said
 * what according to which report, and which answers to which as the rules see it.
 *
 * @param id kept as long as the first of its openers counts
 * @param kind what was opened
 * @param from the side that opened
 * @param to the sides it is meant for
 * @param openers the reports of it, by day
 * @param terms its conditions in the words of the reports, each once
 * @param proposed the days that it proposes, in order
 * @param counterTo id of the exchange that it answers with something else; absent for others
 * @param answers what the sides that it is meant for said to it, by day
 * @param comments what others said of it, by day
 * @param withdrawals where the side that opened takes it back, by day
 * @param state how it stands
 * @param endedBy id of the {@link CodedEvent} that ended it, such as the meeting that was offered; absent where none is known
 */
public record Exchange(
        String id,
        Opening kind,
        Side from,
        List<Side> to,
        List<Report> openers,
        List<String> terms,
        List<LocalDate> proposed,
        @Nullable String counterTo,
        List<Answer> answers,
        List<Remark> comments,
        List<Remark> withdrawals,
        ExchangeState state,
        @Nullable String endedBy) {
    public Exchange {
        to = List.copyOf(to);
        openers = List.copyOf(openers);
        terms = List.copyOf(terms);
        proposed = List.copyOf(proposed);
        answers = List.copyOf(answers);
        comments = List.copyOf(comments);
        withdrawals = List.copyOf(withdrawals);
    }

    /** The day it was opened; absent where no report tells. */
    public @Nullable LocalDate day() {
        return openers.get(0).day();
    }

    /** The day of the last thing that was said in it; absent where no report tells. */
    public @Nullable LocalDate lastDay() {
        LocalDate last = day();
        for (Answer answer : answers) {
            LocalDate day = answer.day();
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }

    /**
     * What one side said to it in one go.
     *
     * @param by the side
     * @param kind yes, no, on a condition, not yet, or something else instead
     * @param condition its words; absent where there is none
     * @param reports all of it, by day
     * @param why what links it
     */
    public record Answer(Side by, Stance kind, @Nullable String condition, List<Report> reports, Tie why) {
        public Answer {
            reports = List.copyOf(reports);
        }

        /** The first day that a report gives it; absent where none does. */
        public @Nullable LocalDate day() {
            return reports.get(0).day();
        }

        /** Through whom alone it is known, in the order of the reports; none where any article has it at first hand. */
        public List<String> via() {
            return reports.stream().anyMatch(report -> report.relays().isEmpty())
                    ? List.of()
                    : reports.stream()
                            .flatMap(report -> report.relays().stream())
                            .distinct()
                            .toList();
        }
    }

    /**
     * Something said of it that is no answer.
     *
     * @param by the side
     * @param report where it stands
     * @param why what links it
     */
    public record Remark(Side by, Report report, Tie why) {}

    /**
     * Why something is linked.
     *
     * @param opener id of the statement that it is linked to
     * @param score 0 to 1: how much speaks for it, not how likely it is
     * @param reasons in words, weightiest first
     */
    public record Tie(String opener, double score, List<String> reasons) {
        public Tie {
            reasons = List.copyOf(reasons);
        }
    }
}
