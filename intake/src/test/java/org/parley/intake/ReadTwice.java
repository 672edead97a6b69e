package org.parley.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;

/** Reads an input twice and holds what came of it to what is true of every input. */
public final class ReadTwice {
    private ReadTwice() {}

    /**
     * Each time there must be something, each an article with a text or a problem, half a character in a text is a problem, each
     * place is in the file, there are not more characters than allowed, and the second time the same as the first.
     *
     * @param file that was read
     * @param mostCharacters of all that came of it
     * @param reading gives what it reads to whom it is handed
     */
    public static void check(String file, long mostCharacters, Consumer<Consumer<Ingested>> reading) {
        List<String> first = read(file, reading);
        if (first.isEmpty()) {
            throw new AssertionError("neither article nor problem");
        }
        long characters = first.stream().mapToLong(String::length).sum();
        if (characters > mostCharacters) {
            throw new AssertionError(characters + " characters");
        }
        List<String> second = read(file, reading);
        if (!second.equals(first)) {
            throw new AssertionError("first " + first + " and then " + second);
        }
    }

    private static List<String> read(String file, Consumer<Consumer<Ingested>> reading) {
        List<String> read = new ArrayList<>();
        reading.accept(ingested -> {
            checkOne(file, ingested);
            read.add(ingested.place() + " " + ingested.article() + " " + ingested.problems()
                    + (ingested.original() == null ? "" : ingested.original().findings()));
        });
        return read;
    }

    private static void checkOne(String file, Ingested ingested) {
        Article article = ingested.article();
        boolean isFlawed = !ingested.problems().isEmpty();
        boolean isSomething =
                article == null ? isFlawed : !article.text().isBlank() && (isFlawed || isUnicode(article.text()));
        boolean isPlaced = isWithin(ingested.place(), file)
                && ingested.problems().stream().allMatch(problem -> isWithin(problem.place(), file));
        if (!isSomething || !isPlaced) {
            throw new AssertionError((isPlaced ? "neither text nor problem: " : "out of place: ") + ingested);
        }
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isWithin(Place place, String file) {
        return place.file().startsWith(file) && place.line() >= 0;
    }
}
