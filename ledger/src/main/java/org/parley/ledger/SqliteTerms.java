package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.CheckedClaim;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermQuery;
import org.parley.ledger.query.TermSearch;
import org.parley.ledger.query.TermUse;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.term.ClaimCheck;
import org.parley.ledger.term.OwnVoice;
import org.parley.ledger.term.TermForms;
import org.parley.ledger.wording.Content;
import org.parley.ledger.wording.PreparedContent;
import org.parley.model.FirstUseClaim;
import org.parley.model.StatementForm;

/** Answers about words out of the file: full-text search finds who said them, and rules tell in whose voice. */
final class SqliteTerms implements TermQuery {
    private static final double ON_THE_MATTER = 0.25;
    private static final int FEWEST_WORDS = 2;

    private static final Comparator<TermUse> BY_DAY = Comparator.comparing(
                    (TermUse use) -> use.report().day(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(use -> use.report().article().id())
            .thenComparing(use -> use.report().id());

    private static final Comparator<UtteranceView> OLDEST_FIRST = Comparator.comparing(
                    (UtteranceView view) -> view.utterance().first(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(view -> view.utterance().id());

    private final StatementSearch search;
    private final Jdbi jdbi;
    private final SqliteFailures failures;
    private final EntryJson json = new EntryJson();

    SqliteTerms(LedgerFile file, StatementSearch search) {
        this.search = search;
        jdbi = file.readers();
        failures = file.failures();
    }

    private record Claim(FirstUseClaim claim, ArticleCard article) {}

    @Override
    public TermHistory history(TermSearch asked) {
        TermForms term = new TermForms(asked.forms());
        ActorView speaker = asked.speakers().stream()
                .sorted()
                .flatMap(id -> search.actor(id).stream())
                .findFirst()
                .orElseThrow(() -> new LedgerException(
                        Reason.REFUSED, "the ledger knows no actor " + String.join(", ", asked.speakers())));
        List<TermUse> uses = uses(asked.speakers(), term);
        List<TermUse> before = new ArrayList<>();
        Optional<LocalDate> first = uses.stream()
                .map(use -> use.report().day())
                .filter(day -> day != null)
                .findFirst();
        if (!asked.insteadOf().isEmpty()) {
            uses(asked.speakers(), new TermForms(asked.insteadOf())).stream()
                    .filter(use -> isBefore(use, first))
                    .forEach(before::add);
        }
        String insteadOf = before.isEmpty() ? null : asked.insteadOf().get(0);
        Set<String> members =
                speaker.members().stream().map(ActorView.Member::id).collect(Collectors.toCollection(HashSet::new));
        List<CheckedClaim> claims = claims(members).stream()
                .filter(claim -> term.isIn(claim.claim().term().text()))
                .map(claim -> checked(claim, uses, asked.speakers()))
                .toList();
        return new TermHistory(speaker.card(), term.forms(), uses, insteadOf, before, claims);
    }

    private static boolean isBefore(TermUse use, Optional<LocalDate> first) {
        LocalDate day = use.report().day();
        return first.isEmpty() || (day != null && day.isBefore(first.get()));
    }

    private List<TermUse> uses(Set<String> speakers, TermForms term) {
        Map<String, TermUse> uses = new LinkedHashMap<>();
        for (String form : term.forms()) {
            StatementQuery query = StatementQuery.ALL
                    .withWords('"' + form.replace("\"", " ") + '"')
                    .withSpeakers(speakers);
            search.stream(query, cited -> OwnVoice.of(
                            cited.statement(), cited.article().text(), term)
                    .ifPresent(voice -> uses.put(cited.report().id(), new TermUse(cited.report(), voice))));
        }
        return uses.values().stream().sorted(BY_DAY).toList();
    }

    private List<Claim> claims(Collection<String> speakers) {
        return failures.guard(() -> jdbi.inTransaction(handle -> claims(handle, speakers)));
    }

    /** Those of the latest reading of the last version of each publication. */
    private List<Claim> claims(Handle handle, Collection<String> speakers) {
        ReportRows rows = new ReportRows(handle);
        Map<Long, List<FirstUseClaim>> byArticle = new LinkedHashMap<>();
        handle.createQuery("SELECT claim.article, claim.body FROM claim JOIN article ON article.id = claim.article"
                        + " AND article.extraction = claim.extraction WHERE article.version = (SELECT max(version)"
                        + " FROM article other WHERE other.publication = article.publication) ORDER BY claim.id")
                .map((row, context) -> {
                    FirstUseClaim claim = json.claim(row.getString(2));
                    if (speakers.contains(claim.speaker().actor().id())) {
                        byArticle
                                .computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                                .add(claim);
                    }
                    return claim;
                })
                .forEach(claim -> {});
        List<Claim> claims = new ArrayList<>();
        byArticle.forEach((article, found) -> {
            ArticleCard card = rows.articles("WHERE article.id = ?", article).get(0);
            found.forEach(claim -> claims.add(new Claim(claim, card)));
        });
        return claims.stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> claim.article().published(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(claim -> claim.article().id())
                        .thenComparing(claim -> claim.claim().words().span()))
                .toList();
    }

    private CheckedClaim checked(Claim claim, List<TermUse> uses, Set<String> speakers) {
        LocalDate made = claim.article().published();
        ClaimCheck check = ClaimCheck.of(made, uses, day -> spokeBefore(claim.claim(), day, speakers));
        return new CheckedClaim(claim.article(), claim.claim().words(), check.verdict(), check.by());
    }

    /** Whether the speaker said anything before that day that has a content word in common with the claim. */
    private boolean spokeBefore(FirstUseClaim claim, LocalDate day, Set<String> speakers) {
        PreparedContent matter =
                prepared("", StatementForm.INDIRECT, claim.words().text());
        boolean[] found = {false};
        StatementQuery query = new StatementQuery(
                "",
                speakers,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                day.minusDays(1),
                StatementQuery.Order.OLDEST);
        search.streamReports(
                query, Integer.MAX_VALUE, report -> found[0] |= prepared(report).commonContentWords(matter) > 0);
        return found[0];
    }

    @Override
    public Optional<List<UtteranceView>> wordings(String statement) {
        return search.report(statement).map(cited -> cited.report()).flatMap(this::wordings);
    }

    private Optional<List<UtteranceView>> wordings(Report report) {
        if (report.speaker() == null) {
            return Optional.empty();
        }
        PreparedContent matter = prepared(report);
        Set<String> alike = new HashSet<>(Set.of(report.utterance()));
        StatementQuery query =
                StatementQuery.ALL.withSpeakers(Set.of(report.speaker().id()));
        search.streamReports(query, Integer.MAX_VALUE, other -> {
            if (isOnTheMatter(matter, prepared(other))) {
                alike.add(other.utterance());
            }
        });
        return Optional.of(alike.stream()
                .flatMap(id -> search.utterance(id).stream())
                .sorted(OLDEST_FIRST)
                .toList());
    }

    private static boolean isOnTheMatter(PreparedContent one, PreparedContent other) {
        int common = one.commonContentWords(other);
        int fewer = Math.min(one.contentWords(), other.contentWords());
        return common >= FEWEST_WORDS && common >= ON_THE_MATTER * fewer;
    }

    private static PreparedContent prepared(Report report) {
        return prepared(report.id(), report.form(), report.text());
    }

    private static PreparedContent prepared(String id, StatementForm form, String text) {
        return PreparedContent.of(new Content(id, form, text));
    }
}
