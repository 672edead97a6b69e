package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Extraction;
import org.parley.model.Statement;

/**
 * What a ledger holds of some extractions, whatever the order in which they came.
 *
 * @param articles ids of all articles with those of their versions
 * @param utterances for each its statements that count
 * @param identities for each its members
 * @param statements that count
 */
record Contents(
        Set<String> articles, Set<Set<String>> utterances, Set<Set<String>> identities, Set<String> statements) {
    static Contents of(Ledger ledger, List<Extraction> extractions) {
        StatementSearch search = ledger.search();
        Set<String> articles = new TreeSet<>();
        Set<Set<String>> utterances = new java.util.HashSet<>();
        Set<Set<String>> identities = new java.util.HashSet<>();
        Set<String> folded = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        for (Extraction extraction : extractions) {
            ArticleView view = search.article(extraction.article().id()).orElseThrow();
            articles.add(
                    view.versions().stream().map(card -> card.id()).sorted().collect(Collectors.joining(" ")));
            for (Statement statement : extraction.statements()) {
                if (folded.add(statement.id())) {
                    Set<String> reports = reports(search, statement.id());
                    folded.addAll(reports);
                    utterances.add(reports);
                }
            }
            for (Actor actor : actors(extraction)) {
                if (met.add(actor.id())) {
                    identities.add(members(search, actor.id()));
                }
            }
        }
        return new Contents(
                articles,
                utterances,
                identities,
                exports(ledger).stream().map(cited -> cited.statement().id()).collect(Collectors.toSet()));
    }

    private static Set<String> reports(StatementSearch search, String statement) {
        return search.utterance(statement).orElseThrow().wordings().stream()
                .flatMap(wording -> wording.reports().stream())
                .map(Report::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> members(StatementSearch search, String actor) {
        return search.actor(actor).orElseThrow().members().stream()
                .map(member -> member.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that the ledger streams, in its order. */
    static List<CitedReport> exports(Ledger ledger) {
        List<CitedReport> reports = new ArrayList<>();
        ledger.search().stream(StatementQuery.ALL, reports::add);
        return reports;
    }

    /** All actors whom an extraction knows. */
    static List<Actor> actors(Extraction extraction) {
        List<ActorRef> refs = new ArrayList<>(extraction.named());
        for (Statement statement : extraction.statements()) {
            refs.add(statement.speaker());
            refs.add(statement.addressee());
        }
        return refs.stream()
                .filter(ref -> ref != null)
                .map(ActorRef::actor)
                .distinct()
                .toList();
    }
}
