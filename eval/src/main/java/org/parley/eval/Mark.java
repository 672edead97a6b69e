package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Who is meant by one source.
 *
 * @param doc the article
 * @param source where the source stands
 * @param content what is attributed to it
 * @param kind {@code person}, {@code organisation}, {@code unnamed} …
 * @param name the fullest one that the article supports; absent where nobody is named
 * @param accept other names that are right
 * @param by what the words of the source are: {@code name}, {@code surname}, {@code pronoun}, {@code post} …
 * @param country ISO 3166-1 alpha-3; absent where it is not told
 */
record Mark(
        String doc,
        List<Span> source,
        List<Span> content,
        String kind,
        @Nullable String name,
        List<String> accept,
        String by,
        @Nullable String country) {
    private static final String PERSON = "person";

    private record Line(
            String doc,
            List<List<Integer>> source,
            List<List<Integer>> content,
            String kind,
            @Nullable String name,
            @Nullable List<String> accept,
            String by,
            @Nullable String country) {}

    /**
     * Reads a file of marks.
     *
     * @param articles the articles that were marked, by name
     * @throws IOException with file and line for a line that is no mark on one of the articles
     */
    static List<Mark> read(Path file, Map<String, GoldArticle> articles) throws IOException {
        return JsonFiles.lines(file, Line.class, line -> of(line, articles));
    }

    private static Mark of(Line line, Map<String, GoldArticle> articles) {
        GoldArticle article = articles.get(line.doc());
        if (article == null) {
            throw new IllegalArgumentException("no text is given for " + line.doc());
        }
        CodePoints offsets = new CodePoints(article.article().text());
        return new Mark(
                line.doc(),
                offsets.spans(line.source()),
                offsets.spans(line.content()),
                line.kind(),
                line.name(),
                line.accept() == null ? List.of() : List.copyOf(line.accept()),
                line.by(),
                line.country());
    }

    boolean isPerson() {
        return kind.equals(PERSON);
    }

    /**
     * Whether a name is right: the full or an accepted one, whatever the case; or one that begins as the full name does and ends in a
     * surname that is accepted by itself, as "Jane Q. Roe" for "Jane Roe" where "Roe" is.
     */
    boolean allows(@Nullable String given) {
        if (given == null || name == null) {
            return given == null && name == null;
        }
        String folded = given.toLowerCase(Locale.ROOT);
        boolean sameStart = firstWord(folded).equals(firstWord(name.toLowerCase(Locale.ROOT)));
        return Stream.concat(Stream.of(name), accept.stream())
                .map(right -> right.toLowerCase(Locale.ROOT))
                .anyMatch(right ->
                        right.equals(folded) || (sameStart && lastWord(folded).equals(right)));
    }

    private static String firstWord(String name) {
        return name.substring(0, Math.max(0, name.indexOf(' ')));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
