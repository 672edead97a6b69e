package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Original;
import org.parley.model.Provenance;

/** Tables that grew entry by entry are those that all entries together lead to, whatever came and in which order. */
class SettlementTest {
    private static final int STEPS = 90;
    private static final List<String> NAMES =
            List.of("Ana Ruiz", "Ruiz", "Jorge Ruiz", "A. Ruiz", "Tom Okafor", "Tomás Okafor", "Okafor");
    private static final List<String> WORDS = List.of(
            "“We will keep the bridge open through the winter, whatever it costs the town.”",
            "“We will keep the bridge open through the winter”",
            "“whatever it costs the town”",
            "“We will not keep the bridge open through the winter.”",
            "the ferry is late because nobody mended its engine",
            "“The crane lifts forty tonnes on a good day.” “We will keep the bridge open through the winter”");

    @TempDir
    private Path folder;

    private <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Actor actor(Random random) {
        String post = random.nextBoolean() ? null : any(random, List.of("mayor", "Mayor", "pilot"));
        String country = random.nextInt(3) > 0 ? null : any(random, List.of("ESP", "NGA"));
        String sector = random.nextInt(3) > 0 ? null : any(random, List.of("GOV", "MIL"));
        return Actor.of(any(random, NAMES), ActorKind.PERSON, post, country, sector);
    }

    /** One of a dozen publications in one of three versions, as one of three engines reads it. */
    private Extraction reading(Random random) {
        int publication = random.nextInt(12);
        Told told = Told.by("Outlet " + publication % 3)
                .at("u" + publication)
                .on(publication == 5 ? null : LocalDate.of(2024, 5, 1 + publication / 2))
                .tells("Version " + random.nextInt(3));
        told.says("Nobody In Particular", "the same in every reading of it");
        for (int i = random.nextInt(4); i > 0; i--) {
            String words = any(random, WORDS);
            if (random.nextInt(3) == 0) {
                Actor about = actor(random);
                told.saysOf(actor(random), words + " " + about.name(), about);
            } else {
                told.says(actor(random), words);
            }
        }
        // What stands in the text depends on who speaks, so only some versions are met by several engines.
        return told.readBy(Integer.toString(random.nextInt(3))).read();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tablesThatGrewAreThoseThatAllEntriesLeadTo(long seed) {
        Random random = new Random(seed);
        List<Long> rulings = new ArrayList<>();
        List<Extraction> kept = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("grown.ledger"), Access.WRITE, Told.CLOCK)) {
            for (int step = 0; step < STEPS; step++) {
                int what = random.nextInt(12);
                if (what > 3 || kept.isEmpty()) {
                    keep(ledger, reading(random), kept, random);
                } else if (what > 1) {
                    Extraction old = any(random, kept);
                    ledger.append(again(old, random, "again " + step));
                } else if (what == 1 || rulings.isEmpty()) {
                    List<Actor> known = new ArrayList<>(Contents.actors(any(random, kept)));
                    known.addAll(Contents.actors(any(random, kept)));
                    rulings.add(
                            known.get(0).id().equals(known.get(known.size() - 1).id())
                                    ? ledger.apart(known.get(0).id(), "")
                                    : ledger.merge(idsOf(known), ""));
                } else {
                    ledger.undo(rulings.remove(random.nextInt(rulings.size())), "");
                }
                if (step % 15 == 14) {
                    assertThat(ledger.verify(entry -> {}).flaws())
                            .as("step " + step)
                            .isEmpty();
                }
            }
            Contents before = Contents.of(ledger, kept);
            assertThat(ledger.search().find(StatementQuery.ALL, 0, 0).reports()).isPositive();

            ledger.rebuild(step -> {});

            assertThat(Contents.of(ledger, kept)).isEqualTo(before);
            ledger.append(reading(random));
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        }
    }

    private void keep(Ledger ledger, Extraction fresh, List<Extraction> kept, Random random) {
        if (kept.isEmpty() || random.nextInt(5) > 0) {
            ledger.append(fresh);
        } else {
            Original page = new Original(new byte[] {7}, "text/html", null, List.of());
            ledger.append(fresh, page, any(random, kept).article().id());
        }
        kept.add(fresh);
    }

    private static Set<String> idsOf(List<Actor> actors) {
        return Set.of(actors.get(0).id(), actors.get(actors.size() - 1).id());
    }

    /** The same article as a better engine has it: some statements less, other speakers. */
    private Extraction again(Extraction old, Random random, String engine) {
        return new Extraction(
                old.article(),
                old.passages(),
                old.named(),
                old.statements().stream()
                        .filter(statement -> random.nextInt(4) > 0)
                        .map(statement -> random.nextInt(3) > 0
                                ? statement
                                : Otherwise.by(actor(random)).apply(statement))
                        .toList(),
                List.of(),
                Dialogue.NONE,
                old.problems(),
                new Provenance(engine, "toy", "none", old.article().id()));
    }
}
