package org.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.UtteranceView;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.pipeline.Extractor;

/**
 * Keeps articles with expected statements, and others that retell them, in a ledger, and checks that each expected statement is one
 * utterance, of its own, with every wording: every statement of the same speaker, in any article, that quotes a run of the words that it quotes.
 */
final class WordingScorer {
    /** From this content Jaccard on, a statement counts as the expected one. */
    private static final double FOUND = 0.8;

    /** So many words in a row are not shared by chance. */
    private static final int RUN = 5;

    private static final Pattern QUOTED = Pattern.compile("[“\"][^“”\"]*[”\"]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final TableText table = new TableText();
    private final Tally tally = new Tally();
    private final List<Statement> read = new ArrayList<>();
    /** Utterances of the expected statements found, one for each. */
    private final List<String> utterances = new ArrayList<>();

    /**
     * Scores.
     *
     * @param retellings JSONL with the other articles
     */
    Report score(List<ExpectedReport> expected, Path retellings) throws IOException {
        Path folder = Files.createTempDirectory("parley-eval-");
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Path file = folder.resolve("eval.ledger");
        try (Extractor extractor = Extractor.load();
                Ledger ledger = Ledger.open(file, Access.WRITE, clock)) {
            List<Extraction> founding = new ArrayList<>();
            for (ExpectedReport report : expected) {
                founding.add(keep(report.article(), extractor, ledger));
            }
            for (Article article : articles(retellings)) {
                keep(article, extractor, ledger);
            }
            for (int i = 0; i < founding.size(); i++) {
                for (ExpectedReport.Statement wanted : expected.get(i).statements()) {
                    judge(wanted, founding.get(i), ledger);
                }
            }
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
        return report();
    }

    private static List<Article> articles(Path file) {
        List<Article> articles = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE, ArticleReader.DEFAULT_LIMIT).read(file, ingested -> {
            if (ingested.article() != null) {
                articles.add(ingested.article());
            }
        });
        return articles;
    }

    private Extraction keep(Article article, Extractor extractor, Ledger ledger) {
        Extraction extraction = extractor.extract(article);
        ledger.append(extraction);
        read.addAll(extraction.statements());
        return extraction;
    }

    private void judge(ExpectedReport.Statement wanted, Extraction extraction, Ledger ledger) {
        Optional<Statement> found = extraction.statements().stream()
                .filter(statement ->
                        jaccard(statement.content(), wanted.expected().words().content()) >= FOUND)
                .findFirst();
        Optional<UtteranceView> view =
                found.flatMap(statement -> ledger.search().utterance(statement.id()));
        tally.add("utterances", Counts.share(view.isPresent() ? 1 : 0, 1));
        if (found.isEmpty() || view.isEmpty()) {
            table.line("  %-4s NOT FOUND", wanted.id());
            return;
        }
        utterances.add(view.get().utterance().id());
        Set<String> together = view.get().wordings().stream()
                .flatMap(wording -> wording.reports().stream())
                .map(report -> report.id())
                .collect(Collectors.toSet());
        List<Statement> wordings = wordings(found.get());
        long held = wordings.stream()
                .filter(wording -> together.contains(wording.id()))
                .count();
        tally.add("wordings", Counts.share(held, wordings.size()));
        table.line(
                "  %-4s %d of %d wordings in an utterance of %d reports",
                wanted.id(), held, wordings.size(), together.size());
        wordings.stream()
                .filter(wording -> !together.contains(wording.id()))
                .forEach(wording -> table.line("       MISSING %s", wording.text()));
    }

    /** What was read of the same speaker that quotes a run of the same words; the statement itself among them. */
    private List<Statement> wordings(Statement statement) {
        Set<String> runs = runs(statement.text());
        return read.stream()
                .filter(other -> other.id().equals(statement.id())
                        || (speaker(other).equals(speaker(statement))
                                && runs(other.text()).stream().anyMatch(runs::contains)))
                .toList();
    }

    private static String speaker(Statement statement) {
        return statement.speaker() == null ? "" : statement.speaker().actor().name();
    }

    /** All runs of {@link #RUN} words between quotation marks. */
    private static Set<String> runs(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(WordingScorer::runsOfQuotation)
                .collect(Collectors.toSet());
    }

    private static Stream<String> runsOfQuotation(String quoted) {
        List<String> words = WORD.matcher(quoted)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)));
    }

    private static double jaccard(List<Span> one, List<Span> other) {
        int common = 0;
        for (Span a : one) {
            for (Span b : other) {
                common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        int all = one.stream().mapToInt(Span::length).sum()
                + other.stream().mapToInt(Span::length).sum()
                - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** Also how many expected statements have an utterance that no other of them shares. */
    private Report report() {
        long alone = utterances.stream()
                .filter(id -> Collections.frequency(utterances, id) == 1)
                .count();
        tally.add("apart", Counts.share(alone, utterances.size()));
        table.line("");
        Map<String, Double> scores = new LinkedHashMap<>();
        tally.all().forEach((measure, counts) -> {
            scores.put(measure, counts.precision());
            table.line("%-10s %3d of %3d", measure, counts.hitsGold(), counts.gold());
        });
        boolean passed = tally.all().values().stream().allMatch(counts -> counts.hitsGold() == counts.gold());
        return new Report(table.toString(), scores, passed);
    }
}
