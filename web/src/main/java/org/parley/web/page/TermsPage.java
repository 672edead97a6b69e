package org.parley.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.exchange.TermColumns;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorList;
import org.parley.ledger.query.CheckedClaim;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermSearch;
import org.parley.ledger.query.TermUse;
import org.parley.web.chart.Histogram;
import org.parley.web.http.Answer;
import org.parley.web.http.Parameters;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** When somebody first used a term, what they said before, and whether articles that claim a first use are right. */
public final class TermsPage {
    private static final String PATH = "/terms";
    private static final int LONGEST = 200;
    private static final int MOST_FORMS = 20;
    private static final int MOST_NAMESAKES = 20;

    private final Desk desk;

    /** The page over a ledger. */
    public TermsPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param speaker what the form holds
     * @param term likewise
     * @param forms likewise, with commas between them
     * @param insteadOf likewise
     * @param notice what people should know about the search; empty where there is nothing
     * @param namesakes those who are so called, where they are several
     * @param history what was found; absent where nobody or no term is given
     * @param csv all uses as a table; empty where there are none
     */
    public record View(
            String speaker,
            String term,
            String forms,
            String insteadOf,
            String notice,
            List<ResultsView.Chip> namesakes,
            @Nullable History history,
            String csv) {}

    /**
     * How somebody came to use the term.
     *
     * @param person who
     * @param words the term with its other forms, in quotation marks
     * @param counts uses, in words
     * @param chart uses by month
     * @param first the first use whose day is known; absent where there is none
     * @param instead the other words that came before; empty where none did, or none was asked for
     * @param beforeChart uses of these by month, over the same months
     * @param before uses of these before the first use
     * @param uses all uses
     * @param claims what articles say of a first use
     */
    public record History(
            Person person,
            String words,
            String counts,
            Histogram chart,
            @Nullable Use first,
            String instead,
            Histogram beforeChart,
            List<Use> before,
            List<Use> uses,
            List<Claim> claims) {}

    /**
     * A use.
     *
     * @param statement its id
     * @param text the words around it
     * @param day when; empty where unknown
     * @param voice how the report has it
     * @param article where it stands
     * @param first whether it is the first
     */
    public record Use(String statement, String text, String day, String voice, ArticleLine article, boolean first) {}

    /**
     * An article's word that it was the first time.
     *
     * @param text the claim
     * @param article which makes it
     * @param verdict in words
     * @param style class of the verdict
     * @param by the use that decides; absent where none does
     */
    public record Claim(
            String text,
            ArticleLine article,
            String verdict,
            String style,
            @Nullable Use by) {}

    /**
     * What is asked for.
     *
     * @param speakers those who are so called
     * @param called how many they are
     * @param forms the term first; none where no term is given
     */
    private record Asked(
            String speaker, List<ActorCard> speakers, int called, List<String> forms, List<String> insteadOf) {
        UrlQuery url(String id) {
            return UrlQuery.EMPTY
                    .with("speaker", id)
                    .with("term", forms.isEmpty() ? "" : forms.get(0))
                    .with("form", forms.isEmpty() ? List.of() : forms.subList(1, forms.size()))
                    .with("insteadOf", insteadOf);
        }
    }

    /** For people. */
    public Answer html(Request request) {
        Asked asked = asked(request.query());
        TermHistory history = history(asked);
        View view = new View(
                asked.speakers().size() == 1 ? asked.speakers().get(0).name() : asked.speaker(),
                asked.forms().isEmpty() ? "" : asked.forms().get(0),
                asked.forms().isEmpty()
                        ? ""
                        : String.join(
                                ", ", asked.forms().subList(1, asked.forms().size())),
                String.join(", ", asked.insteadOf()),
                notice(asked),
                namesakes(asked),
                history == null ? null : view(history),
                history == null ? "" : asked.url(history.speaker().id()).on(PATH + ".csv"));
        String title = history == null
                ? "First uses of a term"
                : Excerpt.of(history.speaker().name() + ": " + history.term().get(0), Excerpt.NAME);
        String json = asked.url(asked.speaker()).on(PATH + ".json");
        return desk.templates().answer("terms", desk.frame(request, title, "exchanges", json), view);
    }

    /** For programs, as the interchange format has it. */
    public Answer json(Request request) {
        TermHistory history = history(asked(request.query()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("terms", desk.json().terms(history == null ? List.of() : List.of(history), this::text));
        return desk.json().answer(json);
    }

    /** A row for each use. */
    public Answer csv(Request request) {
        TermHistory history = history(asked(request.query()));
        return StatementTable.whole(
                "parley-term.csv", TermColumns.ofUses(), history == null ? List.of() : TermColumns.rows(history));
    }

    private Optional<String> text(String article) {
        return desk.search()
                .article(article)
                .map(one -> one.extraction().article().text());
    }

    private Asked asked(Parameters given) {
        String speaker = given.first("speaker", "");
        String term = given.first("term", "");
        Set<String> forms = new LinkedHashSet<>(term.isEmpty() ? Set.of() : Set.of(term));
        forms.addAll(words(given, "form"));
        if (!term.isEmpty() && term.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.badRequest("A term needs a word.");
        }
        List<String> insteadOf = words(given, "insteadOf");
        boolean tooLong = Stream.concat(forms.stream(), Stream.concat(insteadOf.stream(), Stream.of(speaker)))
                .anyMatch(words -> words.length() > LONGEST);
        if (tooLong || forms.size() > MOST_FORMS || insteadOf.size() > MOST_FORMS) {
            throw Refusal.badRequest("Too much is given.");
        }
        ActorList called = speaker.isEmpty()
                ? new ActorList(List.of(), 0, 0)
                : desk.search().actors(speaker, 0, MOST_NAMESAKES);
        return new Asked(speaker, called.actors(), called.total(), List.copyOf(forms), insteadOf);
    }

    /** Several words for the same, given one by one or with commas between them. */
    private static List<String> words(Parameters given, String name) {
        return given.all(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .toList();
    }

    private @Nullable TermHistory history(Asked asked) {
        return asked.speakers().size() != 1 || asked.forms().isEmpty()
                ? null
                : desk.ledger()
                        .terms()
                        .history(
                                new TermSearch(Set.of(asked.speakers().get(0).id()), asked.forms(), asked.insteadOf()));
    }

    private static String notice(Asked asked) {
        String name = "\u201C" + Excerpt.of(asked.speaker(), Excerpt.NAME) + "\u201D";
        if (asked.speaker().isEmpty() || asked.called() == 1) {
            return "";
        }
        return asked.called() == 0
                ? "The ledger knows nobody called " + name + "."
                : name + " stands for " + English.count(asked.called(), "actor") + ". Whom do you mean?";
    }

    private static List<ResultsView.Chip> namesakes(Asked asked) {
        return asked.called() < 2
                ? List.of()
                : asked.speakers().stream()
                        .map(card -> {
                            Person person = Person.of(card);
                            String label = person.credentials().isEmpty() ? "" : ", " + person.credentials();
                            return new ResultsView.Chip(
                                    person.name() + label, asked.url(card.id()).on(PATH));
                        })
                        .toList();
    }

    private static History view(TermHistory history) {
        List<TermUse> all = new ArrayList<>(history.before());
        all.addAll(history.uses());
        List<YearMonth> months = all.stream()
                .map(use -> use.report().day())
                .filter(Objects::nonNull)
                .map(YearMonth::from)
                .distinct()
                .sorted()
                .toList();
        TermUse first = history.first().orElse(null);
        String id = history.speaker().id();
        return new History(
                Person.of(history.speaker()),
                quoted(history.term()),
                English.count(history.uses().size(), "report") + " in their own voice",
                chart(history.uses(), months, history.term().get(0), id),
                first == null ? null : use(first, first),
                history.insteadOf() == null ? "" : quoted(List.of(history.insteadOf())),
                chart(history.before(), months, Objects.requireNonNullElse(history.insteadOf(), ""), id),
                history.before().stream().map(use -> use(use, first)).toList(),
                history.uses().stream().map(use -> use(use, first)).toList(),
                history.claims().stream().map(claim -> claim(claim, first)).toList());
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "\u201C" + Excerpt.of(word, Excerpt.NAME) + "\u201D")
                .collect(Collectors.joining(", "));
    }

    /** Uses of some words in each of these months and those between them. */
    private static Histogram chart(List<TermUse> uses, List<YearMonth> months, String words, String speaker) {
        if (months.isEmpty() || uses.isEmpty()) {
            return Histogram.of(List.of(), (from, to) -> "");
        }
        Map<YearMonth, Integer> counts = new TreeMap<>();
        for (TermUse use : uses) {
            LocalDate day = use.report().day();
            if (day != null) {
                counts.merge(YearMonth.from(day), 1, Integer::sum);
            }
        }
        List<Findings.Month> bars = new ArrayList<>();
        YearMonth last = months.get(months.size() - 1);
        for (YearMonth month = months.get(0); !month.isAfter(last); month = month.plusMonths(1)) {
            bars.add(new Findings.Month(month, counts.getOrDefault(month, 0)));
        }
        UrlQuery url =
                UrlQuery.EMPTY.with("q", '"' + words.replace("\"", " ") + '"').with("speaker", speaker);
        return Histogram.of(bars, (from, to) -> url.with("from", from.toString())
                .with("to", to.toString())
                .on("/statements"));
    }

    private static Use use(TermUse use, @Nullable TermUse first) {
        Report report = use.report();
        return new Use(
                report.id(),
                Excerpt.of(report.text(), Excerpt.QUOTATION),
                report.day() == null ? "" : English.day(report.day()),
                use.voice() == TermUse.Voice.QUOTED ? "in quotation marks" : "said to be their word",
                ArticleLine.of(report.article()),
                use.equals(first));
    }

    private static Claim claim(CheckedClaim claim, @Nullable TermUse first) {
        String verdict =
                switch (claim.verdict()) {
                    case SUPPORTED -> "supported: this ledger has nothing earlier";
                    case CONTRADICTED -> "contradicted: this ledger has an earlier use";
                    case UNKNOWN -> "can\u2019t be told from this ledger";
                };
        TermUse by = claim.by();
        return new Claim(
                Excerpt.of(claim.words().text(), Excerpt.QUOTATION),
                ArticleLine.of(claim.article()),
                verdict,
                "verdict " + claim.verdict().name().toLowerCase(Locale.ROOT),
                by == null ? null : use(by, first));
    }
}
