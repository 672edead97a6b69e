package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Extraction;

/** Utterances and identities are the same whatever the order in which articles and rulings come. */
class ArrivalOrderTest {
    private static final int ORDERS = 20;
    private static final int ORDERS_WITH_RULINGS = 5;

    @TempDir
    private Path folder;

    private final List<Extraction> news = GeneratedNews.of(23, 40);

    private Contents after(List<Runnable> steps, Ledger ledger) {
        steps.forEach(Runnable::run);
        assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        Contents contents = Contents.of(ledger, news);
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 0).distinct())
                .isEqualTo(contents.utterances().size());
        assertThat(ledger.search().find(StatementQuery.ALL, 0, 0).reports())
                .isEqualTo(contents.statements().size());
        return contents;
    }

    @Test
    void utterancesAndIdentitiesDoNotDependOnTheOrderOfArticles() {
        Random random = new Random(2);
        Contents first = null;
        for (int order = 0; order < ORDERS; order++) {
            List<Extraction> shuffled = new ArrayList<>(news);
            if (order > 0) {
                Collections.shuffle(shuffled, random);
            }
            try (Ledger ledger = Ledger.open(folder.resolve(order + ".ledger"), Access.WRITE, Told.CLOCK)) {
                List<Runnable> steps = new ArrayList<>();
                shuffled.forEach(one -> steps.add(() -> ledger.append(one)));
                Contents contents = after(steps, ledger);
                first = first == null ? contents : first;
                assertThat(contents).as("order " + order).isEqualTo(first);
            }
        }
        assertThat(first.utterances()).anyMatch(statements -> statements.size() > 2);
        assertThat(first.identities()).anyMatch(actors -> actors.size() > 1);
    }

    @Test
    void rulingsMayComeBeforeOrAfterTheArticlesThatTheyTouch() {
        Random random = new Random(3);
        Contents first = null;
        String jorge = GeneratedNews.SPEAKERS.get(3).id();
        String ana = GeneratedNews.SPEAKERS.get(0).id();
        String lena = GeneratedNews.SPEAKERS.get(8).id();
        String okafor = GeneratedNews.SPEAKERS.get(6).id();
        for (int order = 0; order < ORDERS_WITH_RULINGS; order++) {
            List<Extraction> shuffled = new ArrayList<>(news);
            Collections.shuffle(shuffled, random);
            try (Ledger ledger = Ledger.open(folder.resolve("r" + order + ".ledger"), Access.WRITE, Told.CLOCK)) {
                List<Runnable> rulings = new ArrayList<>(List.of(
                        () -> ledger.merge(Set.of(jorge, lena), ""),
                        () -> ledger.apart(okafor, ""),
                        () -> ledger.undo(ledger.merge(Set.of(ana, okafor), ""), "a slip")));
                Collections.shuffle(rulings, random);
                List<Runnable> steps = new ArrayList<>();
                int known = knownWith(shuffled, Set.of(jorge, ana, lena, okafor));
                for (int i = 0; i < shuffled.size(); i++) {
                    Extraction one = shuffled.get(i);
                    steps.add(() -> ledger.append(one));
                    if (i + 1 >= known && !rulings.isEmpty() && random.nextInt(6) == 0) {
                        steps.add(rulings.remove(0));
                    }
                }
                steps.addAll(rulings);
                Contents contents = after(steps, ledger);
                first = first == null ? contents : first;
                assertThat(contents).as("order " + order).isEqualTo(first);
            }
        }
        assertThat(first.identities()).anyMatch(actors -> actors.containsAll(Set.of(jorge, lena)));
        assertThat(first.identities()).contains(Set.of(okafor));
    }

    /** After how many of the articles all these actors are known. */
    private static int knownWith(List<Extraction> articles, Set<String> actors) {
        Set<String> missing = new java.util.HashSet<>(actors);
        for (int i = 0; i < articles.size(); i++) {
            Contents.actors(articles.get(i)).forEach(actor -> missing.remove(actor.id()));
            if (missing.isEmpty()) {
                return i + 1;
            }
        }
        throw new AssertionError("never named: " + missing);
    }
}
