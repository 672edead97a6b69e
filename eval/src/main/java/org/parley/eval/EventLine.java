package org.parley.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventStatus;
import org.parley.model.Span;

/**
 * An event in a file: in the interchange format, with {@code sources} and {@code targets}, or bare,
 * {@code {"type","quad","source":[{"country"}],"target":[{"country"}]}}, which is how gold data have them.
 *
 * @param marked bare: the text with its parties between {@code <s>}, {@code </s>} and {@code <t>}, {@code </t>}
 */
record EventLine(
        @Nullable String type,
        @Nullable String mode,
        @Nullable Integer quad,
        @Nullable String status,
        @Nullable List<PartyLine> sources,
        @Nullable List<PartyLine> targets,
        @Nullable List<PartyLine> source,
        @Nullable List<PartyLine> target,
        @Nullable List<List<Integer>> trigger,
        @Nullable List<Integer> evidence,
        @Nullable WhenLine when,
        @Nullable String marked) {

    /** An actor or recipient. */
    record PartyLine(
            @Nullable String text,
            @Nullable String country,
            @Nullable List<List<Integer>> spans) {}

    /** Days, as {@code yyyy-mm-dd}. */
    record WhenLine(@Nullable String from, @Nullable String to) {}

    /** By its codes alone. */
    ScoredEvent code() {
        return new ScoredEvent(type, quad, countries(actors()), countries(recipients()));
    }

    /** Those who did it, in either form. */
    List<PartyLine> actors() {
        return given(sources, source);
    }

    /** Those to whom it was done, in either form. */
    List<PartyLine> recipients() {
        return given(targets, target);
    }

    /**
     * With all that is scored.
     *
     * @throws IllegalArgumentException for spans that the text does not have or a status that there is not
     */
    PredictedEvent at(CodePoints offsets) {
        return new PredictedEvent(
                code(),
                mode,
                status == null ? EventStatus.ASSERTED : EventStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                new PredictedEvent.Words(
                        offsets.spans(trigger),
                        spans(actors(), offsets),
                        spans(recipients(), offsets),
                        evidence == null ? null : offsets.span(evidence)),
                when == null ? null : day(when.from()),
                when == null ? null : day(when.to()));
    }

    private static List<PartyLine> given(@Nullable List<PartyLine> interchange, @Nullable List<PartyLine> bare) {
        List<PartyLine> parties = interchange == null ? bare : interchange;
        return parties == null ? List.of() : parties;
    }

    private static Set<String> countries(List<PartyLine> parties) {
        return parties.stream()
                .map(PartyLine::country)
                .filter(Objects::nonNull)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Span> spans(List<PartyLine> parties, CodePoints offsets) {
        return parties.stream()
                .flatMap(party -> offsets.spans(party.spans()).stream())
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
