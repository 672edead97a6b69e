package org.parley.intake.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.intake.metadata.DayFinder.Habit;

/** Weighs the dates that a page states for machines. */
final class ClaimedDateClues {
    private static final Pattern UTC = Pattern.compile("\\d{2}:\\d{2}.*(?:Z|[+-]00:?00|UTC|GMT)\\s*$");

    private final DayFinder finder;

    ClaimedDateClues(DayFinder finder) {
        this.finder = finder;
    }

    List<DateClue> read(List<Claim> claims, Habit habit) {
        List<DateClue> clues = new ArrayList<>();
        for (Claim claim : claims) {
            DayMention day = finder.first(claim.value(), habit);
            if (day != null) {
                boolean utc = UTC.matcher(claim.value()).find();
                clues.add(new DateClue(day.day(), day.swapped(), utc, claim.value(), claim.evidence(), weight(claim)));
            }
        }
        return clues;
    }

    private static int weight(Claim claim) {
        return switch (claim.property()) {
            case PUBLISHED -> switch (claim.source()) {
                case JSON_LD_ARTICLE -> claim.evidence().endsWith("dateCreated") ? 60 : 130;
                case MICRODATA -> claim.evidence().endsWith("dateCreated") ? 60 : 125;
                case JSON_LD_PAGE -> 115;
                case ADDRESS -> 85;
                default -> 120;
            };
            case DATED -> 56;
            case MODIFIED -> 40;
            default -> 0;
        };
    }
}
