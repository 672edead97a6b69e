package org.parley.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.eval.marked.MarkedBlocks;
import org.parley.eval.marked.MarkedText;
import org.parley.model.Article;
import org.parley.model.Digest;
import org.parley.model.EventStatus;

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
        if (kind.needsArticles() && articles == null) {
            throw new IOException(gold + " holds no texts: name the file that does with --articles");
        }
        return new Evaluation(
                kind,
                gold,
                switch (kind) {
                    case EXPECTED ->
                        articles(ExpectedReport.read(gold).stream()
                                .map(ExpectedReport::article)
                                .toList());
                    case EVENTS ->
                        articles(GoldEvents.read(gold).values().stream()
                                .map(GoldEvents::article)
                                .toList());
                    case MARKED ->
                        articles(marked(gold).stream().map(Evaluation::article).toList());
                    default -> GoldArticle.read(articles == null ? gold : articles);
                });
    }

    private static Map<String, GoldArticle> articles(List<Article> articles) throws IOException {
        Map<String, GoldArticle> byName = new HashMap<>();
        for (Article article : articles) {
            String name = String.valueOf(article.sourceId());
            if (byName.put(name, new GoldArticle(article, List.of())) != null) {
                throw new IOException("text a second time: " + name);
            }
        }
        return byName;
    }

    private static List<MarkedText> marked(Path gold) throws IOException {
        try {
            return MarkedBlocks.read(gold);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Article article(MarkedText text) {
        return Article.of(text.id(), null, null, List.of(), null, null, "en", text.text());
    }

    /** Digest of the gold data, by which their expected scores are known. */
    String digest() throws IOException {
        Path content = kind == GoldKind.EXPECTED ? gold.resolve(ExpectedReport.FILE) : gold;
        return Digest.of(Files.readString(content, StandardCharsets.UTF_8));
    }

    /** Scores what the source reads; shows as many slips as are asked for, where the scorer can. */
    Report score(ExtractionSource source, int slips) throws IOException {
        return switch (kind) {
            case ATTRIBUTIONS -> attributions(source, slips);
            case INSTANCES -> instances(source);
            case MARKS -> marks(source);
            case EVENTS -> events(source);
            case MARKED -> marked(source);
            case EXPECTED -> expected(source);
        };
    }

    private Report attributions(ExtractionSource source, int slips) throws IOException {
        AttributionScorer scorer = new AttributionScorer();
        for (GoldArticle article : articles.values()) {
            scorer.add(article, words(source.statements(article.article())));
        }
        return AttributionReport.of(scorer, slips);
    }

    private Report instances(ExtractionSource source) throws IOException {
        CofenetScorer scorer = new CofenetScorer();
        Map<String, List<Predicted>> read = new HashMap<>();
        for (CofenetInstance instance : CofenetInstance.read(gold, articles)) {
            scorer.add(instance, words(statements(instance.doc(), source, read)));
        }
        return scorer.report();
    }

    private Report marks(ExtractionSource source) throws IOException {
        WhoIsMeantScorer scorer = new WhoIsMeantScorer();
        Map<String, List<Predicted>> read = new HashMap<>();
        for (Mark mark : Mark.read(gold, articles)) {
            scorer.add(mark, statements(mark.doc(), source, read));
        }
        return scorer.report();
    }

    private Report events(ExtractionSource source) throws IOException {
        EventScorer scorer = new EventScorer();
        for (GoldEvents text : GoldEvents.read(gold).values()) {
            scorer.add(text.codes(), undenied(source.events(text.article())));
        }
        return scorer.report();
    }

    private static List<ScoredEvent> undenied(List<PredictedEvent> read) {
        return read.stream()
                .filter(event -> event.status() != EventStatus.DENIED)
                .map(PredictedEvent::code)
                .toList();
    }

    private Report marked(ExtractionSource source) throws IOException {
        MarkedScorer scorer = new MarkedScorer();
        for (MarkedText text : marked(gold)) {
            scorer.add(text, source.events(article(text)));
        }
        return scorer.report();
    }

    private Report expected(ExtractionSource source) throws IOException {
        ExpectedScorer statements = new ExpectedScorer();
        ExpectedEventScorer events = new ExpectedEventScorer();
        boolean anyEvents = false;
        for (ExpectedReport report : ExpectedReport.read(gold)) {
            statements.add(report, source.statements(report.article()));
            if (!report.events().isEmpty()) {
                events.add(report, source.events(report.article()));
                anyEvents = true;
            }
        }
        return anyEvents ? statements.report().and(events.report()) : statements.report();
    }

    private static List<Attributed> words(List<Predicted> statements) {
        return statements.stream().map(Predicted::words).toList();
    }

    /** Reads each article once, however many instances or marks are in it. */
    private List<Predicted> statements(String name, ExtractionSource source, Map<String, List<Predicted>> read)
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
