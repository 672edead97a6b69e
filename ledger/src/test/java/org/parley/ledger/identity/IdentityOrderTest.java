package org.parley.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/** What holds whatever the actors are. */
class IdentityOrderTest {
    private static final List<String> FIRST =
            List.of("Ana", "A.", "Eva", "", "Ana M.", "Ana N.", "Ana Maria", "Dr. Ana", "ANA", "Jean-Luc");
    private static final List<String> LAST =
            List.of("Ruiz", "RUIZ", "Vega Ruiz", "de Ruiz", "Ruiz Jr.", "Ruiz Sr.", "Vega", "al-Vega", "🙂", "");
    private static final List<String> COUNTRIES = List.of("ESP", "CHL", "PER");
    private static final List<String> POSTS = List.of("mayor", "judge", "the mayor");

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String country(Random random) {
        return random.nextBoolean() ? null : any(COUNTRIES, random);
    }

    private static String name(Random random) {
        return any(FIRST, random) + " " + any(LAST, random);
    }

    private static KnownActor known(int id, Random random) {
        ActorKind kind = random.nextInt(4) > 0 ? ActorKind.PERSON : any(List.of(ActorKind.values()), random);
        Set<String> posts = random.nextInt(3) == 0 ? Set.of(any(POSTS, random)) : Set.of();
        return new KnownActor("id" + id, name(random), kind, country(random), posts);
    }

    private static ListedActor listed(Random random) {
        ActorKind kind = random.nextInt(4) > 0 ? ActorKind.PERSON : ActorKind.GROUP;
        String item = random.nextInt(3) == 0 ? "Q" + (1 + random.nextInt(3)) : null;
        return new ListedActor(
                name(random),
                kind,
                Set.of(name(random)),
                country(random),
                null,
                item,
                List.of(new ListedPost(any(POSTS, random), null, null)));
    }

    private static Set<String> someIds(int among, Random random) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            ids.add("id" + random.nextInt(among + 2));
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfTheInputChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            int size = 1 + random.nextInt(24);
            List<KnownActor> known = new ArrayList<>(
                    IntStream.range(0, size).mapToObj(i -> known(i, random)).toList());
            List<ListedActor> listed = new ArrayList<>(IntStream.range(0, random.nextInt(5))
                    .mapToObj(i -> listed(random))
                    .toList());
            Rulings rulings = random.nextBoolean()
                    ? Rulings.NONE
                    : new Rulings(List.of(someIds(size, random), someIds(size, random)), someIds(size, random));
            List<Set<String>> groups = IdentityRules.group(known, listed, rulings);
            assertPartition(known, groups);
            assertRulingsHold(groups, rulings);
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                Collections.shuffle(known, random);
                Collections.shuffle(listed, random);
                assertThat(IdentityRules.group(known, listed, rulings)).isEqualTo(groups);
            }
        }
    }

    private static void assertPartition(List<KnownActor> known, List<Set<String>> groups) {
        List<String> ids = groups.stream().flatMap(Set::stream).toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        known.stream().map(KnownActor::id).toList());
        assertThat(groups).allSatisfy(group -> assertThat(List.copyOf(group)).isSorted());
        assertThat(groups.stream().map(group -> group.iterator().next()).toList())
                .isSorted();
    }

    private static void assertRulingsHold(List<Set<String>> groups, Rulings rulings) {
        Set<String> merged = new HashSet<>();
        rulings.merged().forEach(merged::addAll);
        for (Set<String> group : groups) {
            for (Set<String> one : rulings.merged()) {
                TreeSet<String> inGroup = new TreeSet<>(one);
                inGroup.retainAll(group);
                assertThat(inGroup.isEmpty()
                                || groups.stream()
                                                .filter(other -> !Collections.disjoint(other, one))
                                                .count()
                                        == 1)
                        .isTrue();
            }
            if (group.size() > 1) {
                assertThat(group.stream().filter(rulings.apart()::contains)).isSubsetOf(merged);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void rulesNeverBringTwoCountriesTogether(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<KnownActor> known =
                    IntStream.range(0, 20).mapToObj(i -> known(i, random)).toList();
            List<ListedActor> listed = IntStream.range(0, 3)
                    .mapToObj(i -> withoutItem(listed(random)))
                    .toList();
            for (Set<String> group : IdentityRules.group(known, listed, Rulings.NONE)) {
                assertThat(known.stream()
                                .filter(actor -> group.contains(actor.id()) && actor.country() != null)
                                .map(KnownActor::country)
                                .distinct())
                        .hasSizeLessThan(2);
            }
        }
    }

    /** An item that lists give two countries has both. */
    private static ListedActor withoutItem(ListedActor actor) {
        return new ListedActor(actor.name(), actor.kind(), actor.aliases(), actor.country(), null, null, actor.posts());
    }

    @Test
    void aSurnameOfThousandsIsDividedInSeconds() {
        Random random = new Random(21);
        List<KnownActor> known = IntStream.range(0, 10_000)
                .mapToObj(i -> new KnownActor(
                        "id" + i,
                        "N" + Integer.toString(random.nextInt(5000), 36) + " " + (char) ('A' + random.nextInt(26))
                                + ". Kim",
                        ActorKind.PERSON,
                        country(random),
                        Set.of()))
                .toList();
        assertThat(assertTimeout(Duration.ofSeconds(30), () -> IdentityRules.group(known, List.of(), Rulings.NONE)))
                .hasSizeGreaterThan(3000);
    }

    @Test
    void aNameOfTwentyThousandVariantsIsDividedInSeconds() {
        List<KnownActor> known = IntStream.range(0, 20_000)
                .mapToObj(i -> new KnownActor(
                        "id" + i, "Ana M" + Integer.toString(i, 36) + " Kim", ActorKind.PERSON, null, Set.of()))
                .toList();
        assertThat(assertTimeout(Duration.ofSeconds(30), () -> IdentityRules.group(known, List.of(), Rulings.NONE)))
                .hasSize(20_000);
    }
}
