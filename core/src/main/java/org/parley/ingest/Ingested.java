package org.parley.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;
import org.parley.model.Original;

/**
 * What became of one file, line, page or record.
 *
 * @param place where it stands
 * @param article what was read; absent where the problems left nothing to read
 * @param problems in the order met; never empty where there is no article
 * @param original what the article was extracted from; absent where its text was taken as it stood. Present without an article
 *     where a page could be received but nothing could be made of it
 */
public record Ingested(
        Place place,
        @Nullable Article article,
        List<InputProblem> problems,
        @Nullable Original original) {
    public Ingested {
        problems = List.copyOf(problems);
    }

    /** An article whose text was taken as it stood, or none. */
    public Ingested(Place place, @Nullable Article article, List<InputProblem> problems) {
        this(place, article, problems, null);
    }

    /** Input that gave no article. */
    public static Ingested nothing(Place place, String code, String explanation) {
        return new Ingested(place, null, List.of(new InputProblem(place, code, explanation)));
    }
}
