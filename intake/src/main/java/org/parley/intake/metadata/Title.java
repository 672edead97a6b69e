package org.parley.intake.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.intake.metadata.Claim.Source;

/** Chooses the headline and takes the outlet's name off it. */
final class Title {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•:»«~/]{1,2}\\s+|\\s*[|»]\\s*|:\\s+");
    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3})$");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Title() {}

    /**
     * The most trusted title that is not just the outlet's name. One that was cut off is replaced by the heading that has all of it.
     *
     * @param headline the element that shows it; absent where there is none
     */
    static @Nullable Claim choose(Claims claims, @Nullable Element headline, @Nullable Claim outlet) {
        String name = outlet == null ? "" : outlet.value();
        Claim heading = headline == null ? null : heading(headline, name);
        Claim claim = claims.of(Property.TITLE)
                .filter(each -> each.source() != Source.MICRODATA && !(each.source() == Source.PAGE && heading != null))
                .map(each ->
                        new Claim(each.property(), withoutOutlet(each.value(), name), each.evidence(), each.source()))
                .filter(each -> !each.value().isEmpty() && !OutletName.isSame(each.value(), name))
                .findFirst()
                .orElse(heading);
        return heading != null && claim != null && isCut(claim.value(), heading.value()) ? heading : claim;
    }

    private static @Nullable Claim heading(Element headline, String outlet) {
        String shown = withoutOutlet(ShortText.of(headline, Claim.LONGEST), outlet);
        return shown.isEmpty() ? null : new Claim(Property.TITLE, shown, headline.normalName(), Source.VISIBLE);
    }

    /** The words behind the last separator; empty where there is none. */
    static String lastPart(String title) {
        Matcher separator = SEPARATOR.matcher(title);
        int end = -1;
        while (separator.find()) {
            end = separator.end();
        }
        return end < 0 ? "" : title.substring(end).strip();
    }

    private static String withoutOutlet(String title, String outlet) {
        String words = WHITE_SPACE.matcher(title).replaceAll(" ").strip();
        Matcher separator = SEPARATOR.matcher(words);
        while (!outlet.isEmpty() && separator.find()) {
            if (separator.start() > 0 && OutletName.isSame(words.substring(separator.end()), outlet)) {
                return words.substring(0, separator.start()).strip();
            }
            if (OutletName.isSame(words.substring(0, separator.start()), outlet)) {
                return withoutOutlet(words.substring(separator.end()), outlet);
            }
        }
        return words;
    }

    private static boolean isCut(String title, String shown) {
        Matcher cut = CUT.matcher(title);
        return cut.find() && shown.length() > cut.start() && shown.startsWith(title.substring(0, cut.start()));
    }
}
