package org.parley.intake.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weighs the dates that a page states for machines. */
final class ClaimedDateClues {
    private static final Pattern UTC = Pattern.compile("(?:Z|[+-]00:?00| ?UTC| ?GMT)$");
    private static final Pattern MINUTES = Pattern.compile("T\\d{2}:\\d{2}$");
    private static final int WESTERNMOST = -11;
    private static final int EASTERNMOST = 13;

    private final DayFinder finder;

    ClaimedDateClues(DayFinder finder) {
        this.finder = finder;
    }

    /**
     * Weighs the claims about dates; others are left out.
     *
     * @param zone of the outlet, in which moments that are given in UTC are taken; absent where unknown
     */
    List<DateClue> read(List<Claim> claims, PageLanguage language, @Nullable ZoneId zone) {
        List<DateClue> clues = new ArrayList<>();
        for (Claim claim : claims) {
            int weight = weight(claim);
            DayMention day = weight == 0 ? null : finder.first(claim.value(), language);
            if (day != null) {
                clues.add(clue(claim, day, weight, zone));
            }
        }
        return clues;
    }

    private static DateClue clue(Claim claim, DayMention day, int weight, @Nullable ZoneId zone) {
        Instant moment = utcMoment(claim.value());
        LocalDate first =
                moment == null || zone == null ? day.day() : moment.atZone(zone).toLocalDate();
        List<LocalDate> others = new ArrayList<>();
        if (moment != null) {
            others.add(day.day());
            others.add(moment.atOffset(ZoneOffset.ofHours(WESTERNMOST)).toLocalDate());
            others.add(moment.atOffset(ZoneOffset.ofHours(EASTERNMOST)).toLocalDate());
        } else if (day.swapped() != null) {
            others.add(day.swapped());
        }
        others.removeIf(first::equals);
        return new DateClue(first, others, claim.value(), claim.evidence(), weight);
    }

    /** A moment that says nothing about the outlet's zone; nothing where the words are no such moment. */
    private static @Nullable Instant utcMoment(String words) {
        String bare = UTC.matcher(words).replaceFirst("");
        if (bare.length() == words.length()) {
            return null;
        }
        String iso = bare.replace(' ', 'T');
        try {
            return Instant.parse(MINUTES.matcher(iso).find() ? iso + ":00Z" : iso + "Z");
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int weight(Claim claim) {
        return switch (claim.property()) {
            case PUBLISHED -> published(claim);
            case DATED -> 56;
            case MODIFIED -> 40;
            default -> 0;
        };
    }

    private static int published(Claim claim) {
        return switch (claim.source()) {
            case JSON_LD_ARTICLE -> 130;
            case JSON_LD_PAGE -> 115;
            case MICRODATA -> 125;
            case META -> 120;
            case ADDRESS -> 85;
            case SCRIPT -> 60;
            default -> 100;
        };
    }
}
