package org.parley.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;
import org.parley.model.Span;

/**
 * Articles about one affair, with the exchanges and the uses of terms that people marked in them.
 *
 * @param name by which people know it
 * @param articles by name
 * @param said what was said where, by the statement's name
 * @param exchanges what was opened, and what was answered
 * @param terms who used which term first, and which claims of that were made
 */
record GoldAffair(
        String name,
        Map<String, Article> articles,
        Map<String, Said> said,
        List<Exchange> exchanges,
        List<Term> terms) {
    private static final String ENDING = ".json";

    /**
     * Where something was said.
     *
     * @param article id of the article
     * @param content in text order
     */
    record Said(String article, List<Span> content) {}

    /**
     * What was opened.
     *
     * @param to none where the marks don't tell
     * @param answers by the name of the statement; an empty kind where the marks don't tell it
     */
    record Exchange(
            String kind,
            @Nullable String from,
            List<String> to,
            List<String> openers,
            List<String> terms,
            List<String> proposed,
            Map<String, String> answers,
            @Nullable String state) {}

    /**
     * A use of a term.
     *
     * @param first name of the statement with the first use; absent where the marks don't tell
     * @param verdicts of the claims that are made of it
     */
    record Term(
            String speaker,
            String term,
            @Nullable String first,
            @Nullable String insteadOf,
            List<String> verdicts) {}

    private record AffairLine(
            String affair,
            List<ArticleLine> articles,
            List<StatementLine> statements,
            List<ExchangeLine> exchanges,
            @Nullable List<TermLine> terms) {}

    private record ArticleLine(
            String id,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String title,
            String text) {}

    private record StatementLine(String id, String article, List<String> content) {}

    private record ExchangeLine(
            String kind,
            String from,
            List<String> to,
            List<String> openers,
            @Nullable List<String> terms,
            @Nullable List<String> proposed,
            @Nullable List<AnswerLine> answers,
            @Nullable String state) {}

    private record AnswerLine(String answer, List<String> statements) {}

    private record TermLine(
            String speaker,
            String term,
            @Nullable String first,
            @Nullable String insteadOf,
            @Nullable List<ClaimLine> claims) {}

    private record ClaimLine(@JsonProperty("verdict") String verdict) {}

    /** Whether a file or folder holds such affairs. */
    static boolean isAt(Path gold) throws IOException {
        List<Path> files = files(gold);
        return !files.isEmpty() && JsonFiles.whole(files.get(0)).has("affair");
    }

    /** The affairs of a file, or of all files of a folder, by name. */
    static List<GoldAffair> read(Path gold) throws IOException {
        List<GoldAffair> affairs = new ArrayList<>();
        for (Path file : files(gold)) {
            try {
                affairs.add(of(JsonFiles.value(file, AffairLine.class)));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return affairs;
    }

    private static List<Path> files(Path gold) throws IOException {
        if (Files.isRegularFile(gold)) {
            return gold.toString().endsWith(ENDING) ? List.of(gold) : List.of();
        }
        if (!Files.isDirectory(gold)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static GoldAffair of(AffairLine line) {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (ArticleLine article : line.articles()) {
            LocalDate published = article.published() == null
                    ? null
                    : LocalDate.parse(article.published().substring(0, "2000-01-01".length()));
            articles.put(
                    article.id(),
                    Article.of(
                            line.affair() + "/" + article.id(),
                            article.title(),
                            article.outlet(),
                            List.of(),
                            published,
                            null,
                            "en",
                            article.text()));
        }
        Map<String, Said> said = new HashMap<>();
        for (StatementLine statement : line.statements()) {
            Article article = articles.get(statement.article());
            if (article == null) {
                throw new IllegalArgumentException(statement.id() + " stands in no article " + statement.article());
            }
            said.put(statement.id(), new Said(article.id(), spans(statement, article.text())));
        }
        List<Term> terms = line.terms() == null
                ? List.of()
                : line.terms().stream().map(GoldAffair::term).toList();
        return new GoldAffair(
                line.affair(),
                articles,
                said,
                line.exchanges().stream().map(GoldAffair::exchange).toList(),
                terms);
    }

    private static List<Span> spans(StatementLine statement, String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String words : statement.content()) {
            int at = text.indexOf(words, from);
            if (at < 0) {
                at = text.indexOf(words);
            }
            if (at < 0) {
                throw new IllegalArgumentException(statement.id() + ": the article has no words " + words);
            }
            spans.add(new Span(at, at + words.length()));
            from = at + words.length();
        }
        return spans;
    }

    private static Exchange exchange(ExchangeLine line) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (line.answers() != null) {
            line.answers().forEach(answer -> answer.statements().forEach(name -> answers.put(name, answer.answer())));
        }
        return new Exchange(
                line.kind(),
                line.from(),
                line.to(),
                line.openers(),
                line.terms() == null ? List.of() : line.terms(),
                line.proposed() == null ? List.of() : line.proposed(),
                answers,
                line.state());
    }

    private static Term term(TermLine line) {
        List<String> verdicts = line.claims() == null
                ? List.of()
                : line.claims().stream().map(ClaimLine::verdict).toList();
        return new Term(line.speaker(), line.term(), line.first(), line.insteadOf(), verdicts);
    }

    /** The same of a folder with an {@code expected.json}: an affair for each of its articles. */
    static List<GoldAffair> expected(Path folder) throws IOException {
        List<GoldAffair> affairs = new ArrayList<>();
        List<ExpectedReport> reports = ExpectedReport.read(folder);
        JsonNode lines = JsonFiles.whole(folder.resolve(ExpectedReport.FILE));
        for (int i = 0; i < reports.size(); i++) {
            affairs.add(expected(reports.get(i), lines.get(i)));
        }
        return affairs;
    }

    private static GoldAffair expected(ExpectedReport report, JsonNode line) {
        Article article = report.article();
        Map<String, Said> said = new HashMap<>();
        report.statements()
                .forEach(statement -> said.put(
                        statement.id(),
                        new Said(article.id(), statement.expected().words().content())));
        List<Exchange> exchanges = new ArrayList<>();
        line.path("exchanges").forEach(node -> exchanges.add(expected(node)));
        List<Term> terms = new ArrayList<>();
        line.path("terms")
                .forEach(node -> terms.add(
                        new Term(node.get("speaker").asText(), node.get("term").asText(), null, null, List.of())));
        String name = String.valueOf(article.sourceId());
        return new GoldAffair(name, Map.of(name, article), said, exchanges, terms);
    }

    private static Exchange expected(JsonNode node) {
        Map<String, String> answers = new LinkedHashMap<>();
        node.path("replies")
                .forEach(reply -> answers.put(
                        reply.get("statement").asText(), reply.path("answer").asText("")));
        List<String> terms = new ArrayList<>();
        node.path("terms").forEach(term -> terms.add(term.asText()));
        List<String> proposed = new ArrayList<>();
        node.path("proposed").forEach(day -> proposed.add(day.asText()));
        return new Exchange(
                node.get("kind").asText(),
                null,
                List.of(),
                List.of(node.get("opener").asText()),
                terms,
                proposed,
                answers,
                null);
    }
}
