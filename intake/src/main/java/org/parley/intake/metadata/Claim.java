package org.parley.intake.metadata;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * One thing that a page says about its article.
 *
 * @param value as it stands there, character references resolved, white space collapsed, at most {@value #LONGEST} characters of it
 * @param evidence where it stands, as findings name it: {@code json-ld datePublished}
 * @param source by which it is trusted
 */
record Claim(Property property, String value, String evidence, Source source) {
    static final int LONGEST = 1000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    Claim {
        String start = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        String whole =
                LONE_SURROGATE.matcher(Parser.unescapeEntities(start, false)).replaceAll("\uFFFD");
        value = SPACE.matcher(whole).replaceAll(" ").strip();
    }

    /** Where claims come from, the most trusted first. */
    enum Source {
        /** JSON-LD about an article. */
        JSON_LD_ARTICLE,
        /** JSON-LD about the page or something else on it. */
        JSON_LD_PAGE,
        MICRODATA,
        META,
        LINK,
        ADDRESS,
        /** Data for the page's own scripts. */
        SCRIPT,
        /** Words that people see near the headline. */
        VISIBLE,
        /** The page as such: its title, its language. */
        PAGE
    }
}
