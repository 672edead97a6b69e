package org.parley.export.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.EventReport;
import org.parley.model.Digest;
import org.parley.model.Event;

/**
 * One pair of parties of a report, for formats that have one source and one target in a row.
 *
 * @param report the whole
 * @param day the day it counts for
 * @param source who did it; absent where nobody is named
 * @param target to whom; absent likewise
 */
record Dyad(
        EventReport report,
        LocalDate day,
        @Nullable Party source,
        @Nullable Party target) {
    private static final int HEX = 16;
    /** So many hexadecimal digits are a positive number in 64 bits. */
    private static final int DIGITS = 15;

    /**
     * Each actor with each recipient; what was done together, each party with each other, both ways; a single party alone. None
     * where the report has no day or no party.
     */
    static List<Dyad> of(EventReport report) {
        LocalDate day = report.day();
        if (day == null) {
            return List.of();
        }
        List<Party> actors = Party.actors(report);
        List<Party> recipients = Party.recipients(report);
        List<Dyad> dyads = new ArrayList<>();
        if (actors.size() > 1 && recipients.isEmpty()) {
            for (int i = 0; i < actors.size(); i++) {
                for (int k = 0; k < actors.size(); k++) {
                    if (i != k) {
                        dyads.add(new Dyad(report, day, actors.get(i), actors.get(k)));
                    }
                }
            }
        } else if (recipients.isEmpty()) {
            actors.forEach(actor -> dyads.add(new Dyad(report, day, actor, null)));
        } else if (actors.isEmpty()) {
            recipients.forEach(recipient -> dyads.add(new Dyad(report, day, null, recipient)));
        } else {
            actors.forEach(
                    actor -> recipients.forEach(recipient -> dyads.add(new Dyad(report, day, actor, recipient))));
        }
        return List.copyOf(dyads);
    }

    /** Those that have both sides. */
    static List<Dyad> complete(EventReport report) {
        return of(report).stream()
                .filter(dyad -> dyad.source() != null && dyad.target() != null)
                .toList();
    }

    Event event() {
        return report.event();
    }

    @Nullable
    String cameo() {
        return event().cameo();
    }

    /** The first two digits of the code. */
    @Nullable
    String root() {
        return beginning(2);
    }

    /** The first so many digits of the code, all of a shorter one. */
    @Nullable
    String beginning(int digits) {
        String code = cameo();
        return code == null ? null : code.substring(0, Math.min(digits, code.length()));
    }

    /** A number for formats whose ids are numbers, from the ids of report and parties: below 2^60, the same in every export. */
    long number() {
        return numbered(Digest.of(event().id(), id(source), id(target)));
    }

    /** The number that begins a digest. */
    static long numbered(String digest) {
        return Long.parseLong(digest.substring(0, DIGITS), HEX);
    }

    private static @Nullable String id(@Nullable Party party) {
        return party == null ? null : party.ref().actor().id();
    }
}
