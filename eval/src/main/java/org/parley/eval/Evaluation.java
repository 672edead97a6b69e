package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gold data with their texts, ready to be scored.
 *
 * @param kind what sort of gold data
 * @param gold where they are
 * @param articles by name; for {@link GoldKind#EXPECTED} from the expectations
 */
record Evaluation(GoldKind kind, Path gold, Map<String, GoldArticle> articles) {
    /**
     * Reads the texts.
     *
     * @param gold file or folder
     * @param articles file with the texts; needed where {@link GoldKind#needsArticles()}
     * @throws IOException for what can't be read or is missing
     */
    static Evaluation of(Path gold, @Nullable Path articles) throws IOException {
        GoldKind kind = GoldKind.of(gold);
        if (kind == GoldKind.EXPECTED) {
            Map<String, GoldArticle> reports = new HashMap<>();
            for (ExpectedReport report : ExpectedReport.read(gold)) {
                reports.put(String.valueOf(report.article().sourceId()), new GoldArticle(report.article(), List.of()));
            }
            return new Evaluation(kind, gold, reports);
        }
        if (kind.needsArticles() && articles == null) {
            throw new IOException(gold + " holds no texts: name the file that does with --articles");
        }
        return new Evaluation(kind, gold, GoldArticle.read(articles == null ? gold : articles));
    }

    /** Scores what the source reads; shows as many slips as are asked for, where the scorer can. */
    Report score(StatementSource source, int slips) throws IOException {
        return switch (kind) {
            case ATTRIBUTIONS -> attributions(source, slips);
            case INSTANCES -> instances(source);
            case MARKS -> marks(source);
            case EXPECTED -> expected(source);
        };
    }

    private Report attributions(StatementSource source, int slips) throws IOException {
        AttributionScorer scorer = new AttributionScorer();
        for (GoldArticle article : articles.values()) {
            scorer.add(article, words(source.statements(article.article())));
        }
        return AttributionReport.of(scorer, slips);
    }

    private Report instances(StatementSource source) throws IOException {
        CofenetScorer scorer = new CofenetScorer();
        Map<String, List<Predicted>> read = new HashMap<>();
        for (CofenetInstance instance : CofenetInstance.read(gold, articles)) {
            scorer.add(instance, words(statements(instance.doc(), source, read)));
        }
        return scorer.report();
    }

    private Report marks(StatementSource source) throws IOException {
        WhoIsMeantScorer scorer = new WhoIsMeantScorer();
        Map<String, List<Predicted>> read = new HashMap<>();
        for (Mark mark : Mark.read(gold, articles)) {
            scorer.add(mark, statements(mark.doc(), source, read));
        }
        return scorer.report();
    }

    private Report expected(StatementSource source) throws IOException {
        ExpectedScorer scorer = new ExpectedScorer();
        for (ExpectedReport report : ExpectedReport.read(gold)) {
            scorer.add(report, source.statements(report.article()));
        }
        return scorer.report();
    }

    private static List<Attributed> words(List<Predicted> statements) {
        return statements.stream().map(Predicted::words).toList();
    }

    /** Reads each article once, however many instances or marks are in it. */
    private List<Predicted> statements(String name, StatementSource source, Map<String, List<Predicted>> read)
            throws IOException {
        List<Predicted> known = read.get(name);
        GoldArticle article = articles.get(name);
        if (known == null && article != null) {
            known = source.statements(article.article());
            read.put(name, known);
        }
        return known == null ? List.of() : known;
    }
}
