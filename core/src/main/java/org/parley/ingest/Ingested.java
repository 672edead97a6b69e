package org.parley.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/**
 * What became of one file or line.
 *
 * @param place where it stands
 * @param article what was read; absent where the problems left nothing to read
 * @param problems in the order met; never empty where there is no article
 */
public record Ingested(Place place, @Nullable Article article, List<InputProblem> problems) {
    public Ingested {
        problems = List.copyOf(problems);
    }

    /** Input that gave no article. */
    static Ingested nothing(Place place, String code, String explanation) {
        return new Ingested(place, null, List.of(new InputProblem(place, code, explanation)));
    }
}
