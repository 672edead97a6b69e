package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorFinder;
import org.parley.model.Actor;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.Reading;
import org.parley.model.Span;
import org.parley.passage.PassageFinder;

/**
 * Counts how often a mention that stands alone is led to its country and sector. Each is put into a sentence as the one who
 * speaks, with nothing marked but that: what is measured is what the words and the bundled lists tell.
 */
final class ActorCaseScorer {
    private static final String ALL = "all";
    private static final String CONTEXT = "%s papers wrote about it at length. ";
    private static final String SAID = "said";
    private static final String CONTENT = "the talks would go on";
    /** PLOVER's codes in the place of a country for what belongs to none; Parley keeps it in the sector. */
    private static final Set<String> INTERNATIONAL = Set.of("IGO", "UNO", "EUR", "AFR");

    private final PassageFinder passages = new PassageFinder();
    private final ActorFinder actors = new ActorFinder();
    private final Map<String, Counts> counts = new TreeMap<>();
    private final StringBuilder slips = new StringBuilder();
    private int slipsLeft;

    /** Scores a file of cases; shows as many of those that went wrong as are asked for. */
    Report score(Path gold, int shown) throws IOException {
        slipsLeft = shown;
        ActorCase.read(gold).forEach(this::add);
        Map<String, Double> scores = new LinkedHashMap<>();
        TableText table = new TableText().line("%-32s %6s %6s %6s", "", "cases", "right", "share");
        counts.forEach((measure, count) -> {
            scores.put(measure, count.precision());
            table.line("%-32s %6d %6d %6.1f", measure, count.gold(), count.hitsGold(), 100 * count.precision());
        });
        return new Report(table.toString() + slips, scores, true);
    }

    private void add(ActorCase asked) {
        if (asked.country() == null && asked.sectors().isEmpty()) {
            return;
        }
        Actor found = resolve(asked);
        String country = asked.country();
        boolean rightCountry = country == null || sameCountry(country, found);
        if (country != null) {
            count(country.isEmpty() ? "no country" : "country", asked.function(), rightCountry);
        }
        boolean rightSector = asked.sectors().isEmpty() || asked.sectors().contains(orEmpty(found.sector()));
        if (!asked.sectors().isEmpty()) {
            count("sector", asked.function(), rightSector);
        }
        if (!(rightCountry && rightSector) && slipsLeft-- > 0) {
            slips.append(new TableText()
                    .line(
                            "%s (%s): expected %s %s, found %s %s (%s)",
                            asked.mention(),
                            asked.day(),
                            String.valueOf(country),
                            asked.sectors(),
                            orEmpty(found.country()),
                            orEmpty(found.sector()),
                            found.name()));
        }
    }

    private void count(String measure, String function, boolean right) {
        for (String group : List.of(ALL, function)) {
            counts.merge(measure + " " + group, Counts.share(right ? 1 : 0, 1), Counts::plus);
        }
    }

    /** What belongs to no country is right if it is known to be international; which body it is, the name tells. */
    private static boolean sameCountry(String expected, Actor found) {
        return INTERNATIONAL.contains(expected)
                ? found.country() == null
                        && found.sector() != null
                        && found.sector().equals("IGO")
                : expected.equals(orEmpty(found.country()));
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }

    private Actor resolve(ActorCase asked) {
        String before = asked.context() == null ? "" : CONTEXT.replace("%s", asked.context());
        String text = before + asked.mention() + " " + SAID + " " + CONTENT + ".";
        Span source =
                new Span(before.length(), before.length() + asked.mention().length());
        Span cue = new Span(source.end() + 1, source.end() + 1 + SAID.length());
        Span content = new Span(cue.end() + 1, cue.end() + 1 + CONTENT.length());
        Article article = Article.of(asked.test(), null, null, List.of(), asked.day(), null, "en", text);
        List<Passage> found = passages.find(article);
        Reading reading = new Reading(
                List.of(new Attribution(List.of(source), List.of(cue), List.of(content), 1, "gold")),
                List.of(),
                List.of());
        return actors.find(article, found, reading).refer(List.of(source)).actor();
    }
}
