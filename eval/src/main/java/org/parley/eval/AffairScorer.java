package org.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermSearch;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.pipeline.Extractor;

/**
 * Keeps the articles of an affair in a ledger and holds its exchanges and terms against those that people marked. A statement counts
 * as a marked one if it shares half of the characters of the shorter; an exchange as a marked one if it comes from the same side and has
 * an opener in common. Headlines and leads that tell a marked opening or answer once more are not marked, and stand for it.
 */
final class AffairScorer {
    private static final double SAME = 0.5;

    private final TableText table = new TableText();
    private final Tally tally = new Tally();
    private final boolean shows;

    /** A scorer that tells of each slip if it {@code shows}. */
    AffairScorer(boolean shows) {
        this.shows = shows;
    }

    /** Where the statements of an affair that were read stand. */
    private record Read(Map<String, String> articles, Map<String, Statement> statements) {}

    /** Takes affairs into the count, each in a ledger of its own. */
    Report score(List<GoldAffair> affairs) throws IOException {
        try (Extractor extractor = Extractor.load()) {
            for (GoldAffair affair : affairs) {
                score(affair, extractor);
            }
        }
        return report();
    }

    private void score(GoldAffair affair, Extractor extractor) throws IOException {
        Path folder = Files.createTempDirectory("parley-eval-");
        try (Ledger ledger =
                Ledger.open(folder.resolve("eval.ledger"), Access.WRITE, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
            Read read = new Read(new HashMap<>(), new HashMap<>());
            for (Article article : affair.articles().values()) {
                Extraction extraction = extractor.extract(article);
                ledger.append(extraction);
                for (Statement statement : extraction.statements()) {
                    read.articles().put(statement.id(), article.id());
                    read.statements().put(statement.id(), statement);
                }
            }
            table.line("%s", affair.name());
            exchanges(affair, read, ledger.exchanges().exchanges(ExchangeSearch.ALL, 0, Integer.MAX_VALUE));
            affair.terms().forEach(term -> term(term, affair, read, ledger));
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    private void exchanges(GoldAffair affair, Read read, List<Exchange> found) {
        Set<String> taken = new HashSet<>();
        for (GoldAffair.Exchange gold : affair.exchanges()) {
            Optional<Exchange> match = found.stream()
                    .filter(exchange -> !taken.contains(exchange.id()) && isSame(gold, exchange, affair, read))
                    .findFirst();
            match.ifPresent(exchange -> taken.add(exchange.id()));
            tally.add("openers", new Counts(0, 0, match.isPresent() ? 1 : 0, 1));
            if (match.isPresent()) {
                judge(gold, match.get(), affair, read);
            } else {
                tally.add("links", new Counts(0, 0, 0, gold.answers().size()));
                slip(
                        "MISSED %s of %s: %s",
                        gold.kind(),
                        String.valueOf(gold.from()),
                        words(gold.openers().get(0), affair));
            }
        }
        for (Exchange exchange : found) {
            boolean right = taken.contains(exchange.id());
            tally.add("openers", new Counts(right ? 1 : 0, 1, 0, 0));
            if (!right) {
                exchange.answers()
                        .forEach(answer -> tally.add(
                                "links", new Counts(0, answer.reports().size(), 0, 0)));
                slip(
                        "FALSE %s of %s: %s",
                        exchange.kind().name(),
                        exchange.from().id(),
                        exchange.openers().get(0).text());
            }
        }
    }

    /** From the same side, with an opener in common, or told in a headline or lead of an article that has one. */
    private static boolean isSame(GoldAffair.Exchange gold, Exchange exchange, GoldAffair affair, Read read) {
        return (gold.from() == null || gold.from().equals(exchange.from().id()))
                && (hasOpener(gold, exchange, affair, read)
                        || (gold.kind().equals(lower(exchange.kind()))
                                && exchange.openers().stream()
                                        .anyMatch(report -> isUnmarkedBeside(report.id(), gold, affair, read))));
    }

    private static boolean hasOpener(GoldAffair.Exchange gold, Exchange exchange, GoldAffair affair, Read read) {
        return gold.openers().stream().anyMatch(name -> exchange.openers().stream()
                .anyMatch(report -> isMarked(report.id(), affair.said().get(name), read)));
    }

    private static boolean isUnmarkedBeside(String statement, GoldAffair.Exchange gold, GoldAffair affair, Read read) {
        String article = read.articles().get(statement);
        return !isMarkedAtAll(statement, affair, read)
                && gold.openers().stream()
                        .flatMap(name -> Stream.ofNullable(affair.said().get(name)))
                        .anyMatch(said -> said.article().equals(article));
    }

    private void judge(GoldAffair.Exchange gold, Exchange exchange, GoldAffair affair, Read read) {
        share("kind", gold.kind().equals(lower(exchange.kind())), gold.kind() + ", not " + lower(exchange.kind()));
        if (!gold.to().isEmpty()) {
            Set<String> to = exchange.to().stream().map(side -> side.id()).collect(Collectors.toSet());
            share("to", to.equals(Set.copyOf(gold.to())), "to " + gold.to() + ", not " + to);
        }
        if (gold.state() != null) {
            share(
                    "state",
                    gold.state().equals(lower(exchange.state())),
                    gold.state() + ", not " + lower(exchange.state()));
        }
        if (!gold.proposed().isEmpty()) {
            List<String> days =
                    exchange.proposed().stream().map(LocalDate::toString).toList();
            share("proposed", days.equals(gold.proposed()), "days " + gold.proposed() + ", not " + days);
        }
        for (String term : gold.terms()) {
            boolean held = exchange.terms().stream().anyMatch(other -> isAlike(term, other));
            share("terms", held, "term " + term + " in " + exchange.terms());
        }
        links(gold, exchange, affair, read);
    }

    private static boolean isAlike(String term, String other) {
        String one = term.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        return one.contains(two) || two.contains(one);
    }

    private void links(GoldAffair.Exchange gold, Exchange exchange, GoldAffair affair, Read read) {
        Set<String> found = new HashSet<>();
        for (Exchange.Answer answer : exchange.answers()) {
            String kind = lower(answer.kind());
            for (org.parley.ledger.query.Report report : answer.reports()) {
                List<String> names = gold.answers().keySet().stream()
                        .filter(one -> isMarked(report.id(), affair.said().get(one), read))
                        .toList();
                if (names.isEmpty()
                        && !isMarkedAtAll(report.id(), affair, read)
                        && gold.answers().containsValue(kind)) {
                    continue; // a headline or a lead that gives a marked answer away counts neither way
                }
                tally.add("links", new Counts(names.isEmpty() ? 0 : 1, 1, 0, 0));
                if (names.isEmpty()) {
                    slip("FALSE ANSWER %s by %s: %s", kind, answer.by().id(), report.text());
                }
                names.stream()
                        .filter(found::add)
                        .forEach(name -> kind(gold.answers().getOrDefault(name, ""), kind, report));
            }
        }
        tally.add("links", new Counts(0, 0, found.size(), gold.answers().size()));
        gold.answers().forEach((name, kind) -> {
            if (!found.contains(name)) {
                slip("MISSED ANSWER %s: %s", kind, words(name, affair));
            }
        });
    }

    private void kind(String gold, String found, org.parley.ledger.query.Report report) {
        if (!gold.isEmpty()) {
            share("answer", gold.equals(found), gold + ", not " + found + ": " + report.text());
        }
    }

    private static boolean isMarkedAtAll(String statement, GoldAffair affair, Read read) {
        return affair.said().values().stream().anyMatch(said -> isMarked(statement, said, read));
    }

    private void term(GoldAffair.Term gold, GoldAffair affair, Read read, Ledger ledger) {
        List<String> insteadOf = gold.insteadOf() == null ? List.of() : List.of(gold.insteadOf());
        Optional<TermHistory> history = ledger.search().actors(gold.speaker(), 1).stream()
                .map(card -> ledger.terms().history(new TermSearch(Set.of(card.id()), List.of(gold.term()), insteadOf)))
                .findFirst();
        if (gold.first() != null) {
            GoldAffair.Said first = affair.said().get(gold.first());
            boolean right = history.flatMap(TermHistory::first)
                    .filter(use -> isMarked(use.report().id(), first, read))
                    .isPresent();
            share(
                    "first use",
                    right,
                    gold.speaker() + ", " + gold.term() + ": "
                            + history.flatMap(TermHistory::first)
                                    .map(use -> use.report().text())
                                    .orElse("none"));
        }
        List<String> verdicts = history.stream()
                .flatMap(one -> one.claims().stream())
                .map(claim -> lower(claim.verdict()))
                .toList();
        if (gold.first() == null && gold.verdicts().isEmpty()) {
            share("term", !verdicts.isEmpty(), gold.speaker() + ", " + gold.term());
        }
        for (String verdict : gold.verdicts()) {
            share("claims", verdicts.contains(verdict), "claim of " + gold.term() + " " + verdict + " in " + verdicts);
        }
    }

    private static boolean isMarked(String statement, GoldAffair.@Nullable Said said, Read read) {
        Statement found = read.statements().get(statement);
        if (found == null
                || said == null
                || !said.article().equals(read.articles().get(statement))) {
            return false;
        }
        int common = 0;
        for (Span one : found.content()) {
            for (Span other : said.content()) {
                common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            }
        }
        return common >= SAME * Math.min(length(found.content()), length(said.content()));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private static String words(String name, GoldAffair affair) {
        GoldAffair.Said said = affair.said().get(name);
        List<String> words = new ArrayList<>();
        for (Article article : affair.articles().values()) {
            if (said != null && article.id().equals(said.article())) {
                said.content().forEach(span -> words.add(span.of(article.text())));
            }
        }
        return name + " " + String.join(" … ", words);
    }

    private void share(String measure, boolean right, String slip) {
        tally.add(measure, Counts.share(right ? 1 : 0, 1));
        if (!right) {
            slip("WRONG %s: %s", measure, slip);
        }
    }

    private void slip(String format, Object... values) {
        if (shows) {
            table.line("  " + format, values);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Report report() {
        Map<String, Double> scores = new LinkedHashMap<>();
        table.line("");
        table.line("%-10s %5s %5s %5s  %s", "", "prec", "rec", "F1", "marked");
        tally.all().forEach((measure, counts) -> {
            scores.put(measure, counts.f1());
            table.line("%-10s %s  %d", measure, TableText.percent(counts), counts.gold());
        });
        return new Report(table.toString(), scores, true);
    }
}
