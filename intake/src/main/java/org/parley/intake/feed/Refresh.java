package org.parley.intake.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** How often a feed says that it changes: {@code ttl} of RSS, {@code updatePeriod} and {@code updateFrequency} of Syndication. */
final class Refresh {
    private static final int LONGEST_NUMBER = 6;

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private Refresh() {}

    /** What the feed asks for; absent where it says nothing, or nothing that can be read. */
    static @Nullable Duration of(Element root) {
        Element channel = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst()
                .orElse(root);
        int minutes = number(RawItem.text(channel, "ttl"));
        if (minutes > 0) {
            return Duration.ofMinutes(minutes);
        }
        String words = RawItem.text(channel, "updatePeriod");
        Duration period = words == null ? null : PERIODS.get(words.strip().toLowerCase(Locale.ROOT));
        int times = number(RawItem.text(channel, "updateFrequency"));
        return period == null ? null : period.dividedBy(Math.max(times, 1));
    }

    private static int number(@Nullable String words) {
        String digits = words == null ? "" : words.strip();
        boolean readable = digits.matches("[0-9]+") && digits.length() <= LONGEST_NUMBER;
        return readable ? Integer.parseInt(digits) : 0;
    }
}
