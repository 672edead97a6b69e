package org.parley.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorList;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.Found;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.ParagraphChange;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.ReportPage;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.wording.VersionDifference;
import org.parley.model.Original;

/** Answers out of the file, with a snapshot of its columns in memory that is brought up to date before each answer. */
final class SqliteSearch implements StatementSearch {
    private final Jdbi jdbi;
    private final SqliteFailures failures;
    private final Object catchingUp = new Object();
    private volatile @Nullable Snapshot latest;

    SqliteSearch(LedgerFile file) {
        jdbi = file.readers();
        failures = file.failures();
    }

    /** Reads everything anew for the next answer, as after a rebuild. */
    void forget() {
        synchronized (catchingUp) {
            latest = null;
        }
    }

    private <T> T ask(BiFunction<Handle, Snapshot, T> question) {
        return failures.guard(() -> {
            Optional<T> answer = Optional.empty();
            while (answer.isEmpty()) {
                answer = jdbi.inTransaction(
                        handle -> snapshot(handle).map(snapshot -> question.apply(handle, snapshot)));
            }
            return answer.get();
        });
    }

    private <T> T askFile(Function<Handle, T> question) {
        return failures.guard(() -> jdbi.inTransaction(question::apply));
    }

    /** The columns as the transaction sees the file; absent where they are ahead of it already, so that it is to begin anew. */
    private Optional<Snapshot> snapshot(Handle handle) {
        long sequence = EntryTable.head(handle).sequence();
        return Optional.of(upTo(sequence, handle)).filter(known -> known.sequence() == sequence);
    }

    private Snapshot upTo(long sequence, Handle handle) {
        Snapshot known = latest;
        if (known != null && known.sequence() >= sequence) {
            return known;
        }
        synchronized (catchingUp) {
            known = latest;
            if (known == null || known.sequence() < sequence) {
                SnapshotColumns before = known == null ? new SnapshotColumns() : known.columns();
                long since = known == null ? 0 : known.sequence();
                known = new Snapshot(sequence, before.caughtUp(handle, since));
                latest = known;
            }
            return known;
        }
    }

    @Override
    public Findings find(StatementQuery query, int offset, int limit) {
        return ask((handle, snapshot) -> {
            int[] rows = Selection.rows(handle, snapshot, query);
            SnapshotColumns columns = snapshot.columns();
            BitSet seen = new BitSet(columns.statements() + 1);
            List<Long> page = new ArrayList<>();
            int distinct = 0;
            for (int row : rows) {
                int utterance = columns.utterance(row);
                if (!seen.get(utterance)) {
                    seen.set(utterance);
                    if (distinct >= offset && page.size() < limit) {
                        page.add((long) utterance);
                    }
                    distinct++;
                }
            }
            Tally tally = new Tally(handle, snapshot, rows);
            return new Findings(
                    utterances(handle, page), offset, rows.length, distinct, tally.facets(), tally.months());
        });
    }

    static List<Utterance> utterances(Handle handle, List<Long> rows) {
        Map<Long, List<Report>> reports = new ReportRows(handle).ofUtterances(rows);
        return rows.stream()
                .map(reports::get)
                .filter(Objects::nonNull)
                .map(Utterances::of)
                .toList();
    }

    @Override
    public ReportPage reports(StatementQuery query, int offset, int limit) {
        return ask((handle, snapshot) -> {
            int[] rows = Selection.rows(handle, snapshot, query);
            int from = Math.min(offset, rows.length);
            int to = from + Math.min(rows.length - from, Math.max(0, limit));
            List<Integer> page = Arrays.stream(rows, from, to).boxed().toList();
            Map<Integer, Report> reports = new ReportRows(handle).ofStatements(page);
            return new ReportPage(
                    page.stream().map(reports::get).filter(Objects::nonNull).toList(), offset, rows.length);
        });
    }

    @Override
    public Found streamUtterances(StatementQuery query, int limit, Consumer<Utterance> sink) {
        return list(query, listed -> listed.utterances(limit, utterance -> hand(utterance, sink)));
    }

    @Override
    public Found streamReports(StatementQuery query, int limit, Consumer<Report> sink) {
        return list(query, listed -> listed.reports(limit, report -> hand(report, sink)));
    }

    private Found list(StatementQuery query, Function<ListedStatements, Found> question) {
        try {
            return ask((handle, snapshot) -> question.apply(
                    new ListedStatements(handle, snapshot.columns(), Selection.rows(handle, snapshot, query))));
        } catch (SinkException e) {
            throw e.thrown;
        }
    }

    @Override
    public void stream(StatementQuery query, Consumer<CitedReport> sink) {
        try {
            ask((handle, snapshot) -> {
                int[] rows = Selection.rows(handle, snapshot, query).clone();
                Arrays.sort(rows);
                new CitedReports(handle).stream(rows, snapshot.columns(), report -> hand(report, sink));
                return rows.length;
            });
        } catch (SinkException e) {
            throw e.thrown;
        }
    }

    private static <T> void hand(T found, Consumer<T> sink) {
        try {
            sink.accept(found);
        } catch (RuntimeException e) {
            throw new SinkException(e);
        }
    }

    /** Carries what a caller's sink throws past whatever takes exceptions for signs of a damaged ledger. */
    private static final class SinkException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient RuntimeException thrown;

        SinkException(RuntimeException thrown) {
            super(null, null, false, false);
            this.thrown = thrown;
        }
    }

    @Override
    public Optional<CitedReport> report(String statement) {
        return askFile(handle -> row(handle, statement).flatMap(row -> new CitedReports(handle).of(row)));
    }

    @Override
    public Optional<UtteranceView> utterance(String statement) {
        return askFile(handle -> row(handle, statement)
                .map(row -> handle.createQuery("SELECT utterance FROM statement WHERE id = ?")
                        .bind(0, row)
                        .mapTo(Long.class)
                        .one())
                .map(row -> new ReportRows(handle).ofUtterances(List.of(row)).get(row))
                .map(Utterances::view));
    }

    @Override
    public Optional<ArticleView> article(String id) {
        return askFile(handle -> ArticleTable.find(handle, id).map(row -> {
            ReportRows rows = new ReportRows(handle);
            ArticleCard card = rows.articles("WHERE article.id = ?", row.id()).get(0);
            List<ArticleCard> versions =
                    rows.articles("WHERE article.publication = ? ORDER BY article.version", row.publication());
            List<ArticleCard> story = rows.articles(
                    "WHERE article.story = ? AND article.publication <> ? ORDER BY article.published, article.id",
                    card.story(),
                    row.publication());
            return new ArticleView(
                    card,
                    new CitedReports(handle).extraction(row.entry(), row.extraction()),
                    rows.ofExtraction(row.id(), row.extraction()),
                    versions,
                    OriginalTable.findings(handle, id),
                    story);
        }));
    }

    @Override
    public Optional<Original> original(String article) {
        return askFile(handle -> OriginalTable.entry(handle, article)
                .flatMap(sequence -> EntryTable.entry(handle, sequence))
                .map(entry -> new EntryJson().original(entry.body()).original()));
    }

    @Override
    public Optional<List<ParagraphChange>> difference(String before, String after) {
        return askFile(handle -> ArticleTable.find(handle, before).flatMap(one -> ArticleTable.find(handle, after)
                .filter(other -> other.publication() == one.publication())
                .map(other -> VersionDifference.between(text(handle, one), text(handle, other)))));
    }

    private static String text(Handle handle, ArticleTable.Row version) {
        return new CitedReports(handle).article(version.entry()).text();
    }

    @Override
    public List<ArticleCard> latest(int limit) {
        return askFile(handle -> new ReportRows(handle).articles("ORDER BY article.id DESC LIMIT ?", limit));
    }

    @Override
    public Optional<ActorView> actor(String id) {
        return ask((handle, snapshot) -> new ActorProfile(handle, snapshot).of(id));
    }

    @Override
    public ActorList actors(String name, int offset, int limit) {
        return ask((handle, snapshot) -> {
            Map<Long, Integer> identities = new LinkedHashMap<>();
            for (long identity : new ActorMatches(handle).called(name)) {
                identities.put(identity, snapshot.reports((int) identity));
            }
            List<Long> mostReported = identities.entrySet().stream()
                    .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .skip(offset)
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
            Map<Long, ActorCard> cards = new ActorCards(handle).ofIdentities(mostReported);
            return new ActorList(mostReported.stream().map(cards::get).toList(), offset, identities.size());
        });
    }

    @Override
    public LedgerStats stats() {
        return ask((handle, snapshot) -> new LedgerCounts(handle, snapshot).stats());
    }

    private static Optional<Integer> row(Handle handle, String statement) {
        return handle.createQuery("SELECT id FROM statement WHERE digest = ? ORDER BY is_current DESC, id DESC LIMIT 1")
                .bind(0, statement)
                .mapTo(Integer.class)
                .findOne();
    }
}
