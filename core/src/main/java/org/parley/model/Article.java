package org.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news article as it came in.
 *
 * @param id content digest of all that follows
 * @param sourceId the caller's own name for it, such as the {@code id} of a JSONL line or a file name
 * @param title the headline, if it was given apart from the text
 * @param outlet who published it
 * @param authors as given
 * @param published day of publication in the outlet's own zone; absent when unknown, and then nothing is dated by guess
 * @param url where it was published
 * @param language BCP 47 tag; {@code en} unless told otherwise
 * @param text verbatim; the one owner of every character a {@link Span} points at
 */
public record Article(
        String id,
        @Nullable String sourceId,
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String url,
        String language,
        String text) {
    public Article {
        authors = List.copyOf(authors);
    }

    /** An article that is nothing but its text, with its id computed. */
    public static Article of(String text, @Nullable LocalDate published) {
        return of(null, null, null, List.of(), published, null, "en", text);
    }

    /** An article with its id computed from the other values. */
    public static Article of(
            @Nullable String sourceId,
            @Nullable String title,
            @Nullable String outlet,
            List<String> authors,
            @Nullable LocalDate published,
            @Nullable String url,
            String language,
            String text) {
        String id = Digest.of(
                sourceId,
                title,
                outlet,
                String.join("\u001f", authors),
                published == null ? null : published.toString(),
                url,
                language,
                text);
        return new Article(id, sourceId, title, outlet, authors, published, url, language, text);
    }
}
