package org.parley.intake.metadata;

/**
 * One thing that a page says about its article.
 *
 * @param value as it stands there, white space collapsed
 * @param evidence where it stands, as findings name it: {@code json-ld datePublished}
 * @param source by which it is trusted
 */
record Claim(Property property, String value, String evidence, Source source) {
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
