package org.parley.eval;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/**
 * An event that must be read in an article; what is absent is not judged.
 *
 * @param type PLOVER's
 * @param mode PLOVER's word for it
 * @param source country of whoever did it
 * @param target country of those to whom it was done
 * @param status what the text says of it
 * @param from first of the days within which it happened
 * @param to last of them
 * @param about for people
 */
record ExpectedEvent(
        EventType type,
        @Nullable String mode,
        @Nullable String source,
        @Nullable String target,
        EventStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String about) {
    private static final int MONTH = "yyyy-mm".length();

    /**
     * An event as a file of expectations has it.
     *
     * @param when day or month, {@code yyyy-mm-dd} or {@code yyyy-mm}
     */
    record Line(
            String type,
            @Nullable String mode,
            @Nullable String source,
            @Nullable String target,
            @Nullable String status,
            @Nullable String when,
            @Nullable String about) {
        /**
         * The expectation.
         *
         * @throws RuntimeException for a type, status or date that there is not
         */
        ExpectedEvent expected() {
            String told = status == null ? "asserted" : status;
            boolean month = when != null && when.length() == MONTH;
            return new ExpectedEvent(
                    EventType.valueOf(type),
                    mode,
                    source,
                    target,
                    EventStatus.valueOf(told.toUpperCase(Locale.ROOT)),
                    when == null ? null : month ? YearMonth.parse(when).atDay(1) : LocalDate.parse(when),
                    when == null ? null : month ? YearMonth.parse(when).atEndOfMonth() : LocalDate.parse(when),
                    about);
        }
    }

    /** What of the event that was read is not as expected; empty if it meets the expectation. */
    List<String> wrong(PredictedEvent read) {
        List<String> wrong = new ArrayList<>();
        differ("type", type.name(), read.code().type(), wrong);
        if (mode != null) {
            differ("mode", mode, read.mode(), wrong);
        }
        if (!hasParties(read.code())) {
            wrong.add("parties " + read.code().parties() + ", not " + parties());
        }
        differ("status", status.name(), read.status().name(), wrong);
        if (!isInTime(read)) {
            wrong.add("when " + read.from() + " to " + read.to() + ", not " + from + " to " + to);
        }
        return wrong;
    }

    private static void differ(String what, String expected, @Nullable String read, List<String> wrong) {
        if (!expected.equals(read)) {
            wrong.add(what + " " + Objects.requireNonNullElse(read, "none") + ", not " + expected);
        }
    }

    /** The countries as given; or both together as those who did it. */
    private boolean hasParties(ScoredEvent read) {
        if (source != null && target != null && read.targets().isEmpty()) {
            return !source.equals(target) && read.sources().equals(Set.of(source, target));
        }
        return (source == null || read.sources().equals(Set.of(source)))
                && (target == null || read.targets().equals(Set.of(target)));
    }

    private boolean isInTime(PredictedEvent read) {
        if (from == null || to == null) {
            return true;
        }
        LocalDate first = read.from();
        LocalDate last = read.to() == null ? first : read.to();
        return first != null && last != null && !first.isBefore(from) && !last.isAfter(to);
    }

    private String parties() {
        return Objects.requireNonNullElse(source, "-") + ">" + Objects.requireNonNullElse(target, "-");
    }

    /** For people: {@code CONSULT visit RUS>UKR asserted 2021-05-01/2021-05-31}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ").add(type.name());
        if (mode != null) {
            text.add(mode);
        }
        text.add(parties()).add(status.name().toLowerCase(Locale.ROOT));
        if (from != null && to != null) {
            text.add(from.equals(to) ? from.toString() : from + "/" + to);
        }
        return text.toString();
    }
}
