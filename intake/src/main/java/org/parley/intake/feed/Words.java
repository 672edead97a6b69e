package org.parley.intake.feed;

import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.parley.intake.HtmlTree;

/** Foreign words: what is left of them when blanks, tags and control characters are gone. */
final class Words {
    private static final int LONGEST_MESSAGE = 120;

    private Words() {}

    /** Words, or nothing where there are only blanks. */
    static @Nullable String orNothing(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** Plain text of what may be HTML: feeds rarely say which it is. */
    static @Nullable String plain(@Nullable String words) {
        String given = orNothing(words);
        if (given == null || (given.indexOf('<') < 0 && given.indexOf('&') < 0)) {
            return given == null ? null : given.replaceAll("\\s+", " ");
        }
        return orNothing(HtmlTree.body(given).text());
    }

    /** HTML with the same paragraphs as a plain text; absent where it is blank. */
    static @Nullable String html(@Nullable String plain) {
        String text = orNothing(plain);
        if (text == null) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\\R\\s*\\R", -1)) {
            html.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
        }
        return html.toString();
    }

    /** Whether a content of this type can be read as text. */
    static boolean isHtml(@Nullable String type) {
        return type == null || type.toLowerCase(Locale.ROOT).contains("html");
    }

    /** What an exception says, in one short line. */
    static String ofException(Exception e) {
        String message = e.getMessage();
        return line(message == null || message.isBlank() ? e.getClass().getSimpleName() : message);
    }

    /** Foreign words in one short line. */
    static String line(String words) {
        String start = words.length() > LONGEST_MESSAGE ? words.substring(0, LONGEST_MESSAGE) + "…" : words;
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ");
    }
}
