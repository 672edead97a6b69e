package org.parley.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.StatementQuery;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;
import org.parley.web.text.Hues;
import org.parley.web.text.MatchedWords;

/** Where people come in: search, counts, what is new. */
public final class HomePage {
    private static final int NEWEST = 6;
    private static final int LATEST = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Desk desk;
    private final boolean reading;

    /**
     * The page over a ledger.
     *
     * @param reading whether pasted texts are read
     */
    public HomePage(Desk desk, boolean reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /** For people. */
    public Answer html(Request request) {
        LedgerStats stats = desk.search().stats();
        Findings all = desk.search().find(StatementQuery.ALL, 0, NEWEST);
        HomeView view = new HomeView(
                counts(stats),
                English.days(stats.first(), stats.last()),
                time(stats.changed()),
                examples(all),
                UtteranceCard.of(all.utterances(), new MatchedWords(""), new Hues(), request.base()),
                desk.search().latest(LATEST).stream().map(ArticleLine::of).toList(),
                reading);
        return desk.templates().answer("home", desk.frame(request, "", "", "/index.json"), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stats", desk.search().stats());
        json.put("newest", desk.search().find(StatementQuery.ALL, 0, NEWEST).utterances());
        json.put("latest", desk.search().latest(LATEST));
        return desk.json().answer(json);
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    private static List<HomeView.Count> counts(LedgerStats stats) {
        return List.of(
                count(stats.utterances(), "utterance"),
                count(stats.reports(), "report"),
                count(stats.articles(), "article"),
                count(stats.outlets(), "outlet"),
                count(stats.actors(), "actor"));
    }

    private static HomeView.Count count(long number, String noun) {
        return new HomeView.Count(English.number(number), noun + (number == 1 ? "" : "s"));
    }

    /** The most frequent value of some facets: such searches find something. */
    private static List<ResultsView.Chip> examples(Findings all) {
        List<ResultsView.Chip> examples = new ArrayList<>();
        for (Findings.Facet facet : all.facets()) {
            if (facet.values().isEmpty()) {
                continue;
            }
            Findings.Value top = facet.values().get(0);
            String label =
                    switch (facet.property()) {
                        case "speaker" -> "What " + Excerpt.of(top.label(), Excerpt.NAME) + " said";
                        case "country" -> "Speakers from " + English.country(top.value());
                        case "outlet" -> "Reports in " + Excerpt.of(top.label(), Excerpt.NAME);
                        default -> "";
                    };
            if (!label.isEmpty()) {
                String link = UrlQuery.EMPTY.with(facet.property(), top.value()).on("/statements");
                examples.add(new ResultsView.Chip(label, link));
            }
        }
        return examples;
    }
}
