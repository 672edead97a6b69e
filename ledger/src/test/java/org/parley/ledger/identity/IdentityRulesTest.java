package org.parley.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.ActorKind;

class IdentityRulesTest {
    private static Arguments same(String why, String... cast) {
        return Arguments.of("same: " + why, List.of(cast), allTogether(cast));
    }

    private static Arguments apart(String why, String... cast) {
        return Arguments.of("apart: " + why, List.of(cast), allTogether(cast).replace(" ", " | "));
    }

    private static Arguments divided(String why, String groups, String... cast) {
        return Arguments.of(groups + ": " + why, List.of(cast), groups);
    }

    private static String allTogether(String... cast) {
        return Stream.of(cast)
                .map(line -> line.split("[ :]", -1)[0])
                .filter(id -> id.length() == 1)
                .collect(Collectors.joining(" "));
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                same("case", "a: Ana Ruiz", "b: ANA RUIZ"),
                same("accents", "a: José Muñoz", "b: Jose Munoz"),
                same("letters that only look accented", "a: Øyvind Sørdal", "b: Oyvind Sordal"),
                same("a Polish l", "a: Lech Łabuda", "b: Lech Labuda"),
                same("a Turkish capital i", "a: İlker Demir", "b: Ilker Demir"),
                same("sharp s", "a: Uwe Groß", "b: Uwe Gross"),
                same("composed and decomposed", "a: Zoë Brandt", "b: Zoe\u0308 Brandt"),
                same("full-width letters", "a: Ａｎａ Ruiz", "b: Ana Ruiz"),
                same("curly apostrophe", "a: Sean O’Dell", "b: Sean O'Dell"),
                same("no apostrophe", "a: Sean O'Dell", "b: Sean ODell"),
                same("hyphen or space", "a: Bak Ji-hoon", "b: Bak Ji Hoon"),
                same("points of initials", "a: J. K. Rowan", "b: J.K. Rowan", "c: JK Rowan", "d: J K Rowan"),
                same("in capitals throughout", "a: J.K. Rowan", "b: JK ROWAN"),
                same("white space", "a: Ana  Ruiz", "b:  Ana\u00A0Ruiz "),
                same("invisible marks", "a: Ana\u200F Ruiz", "b: Ana\u202E Ruiz", "c: Ana Ruiz"),
                same("Jr. on one side", "a: Omar Bell Jr.", "b: Omar Bell", "c: Omar Bell, Jr"),
                divided(
                        "Jr. against Sr.: without either could be both",
                        "a | b | c",
                        "a: Omar Bell Jr.",
                        "b: Omar Bell Sr.",
                        "c: Omar Bell"),
                same("Sir", "a: Sir Colm Avery", "b: Colm Avery"),
                same("Dr. with and without point", "a: Dr. Ana Ruiz", "b: Dr Ana Ruiz", "c: Ana Ruiz"),
                same("several honorifics", "a: Rev. Dr. Ama Boateng", "b: Ama Boateng"),
                same("particles", "a: Basim al-Haddad", "b: Basim Haddad", "c: Basim el-Haddad"),
                same("particles in capitals", "a: Uta von der Aue", "b: Uta Von Der Aue"),
                same("other scripts", "a: Ана Руис", "b: АНА РУИС"),
                same("Arabic", "a: باسم حداد", "b: باسم حداد\u200F"),
                apart("vowel signs of Devanagari tell names apart", "a: राम दास", "b: रमा दास"));
    }

    static Stream<Arguments> fullNames() {
        return Stream.of(
                same("one name, one country, one without", "a: Ana Ruiz /ESP", "b: ana ruiz"),
                same("the same country", "a: Ana Ruiz /ESP", "b: ANA RUIZ /ESP"),
                apart("two countries", "a: Ana Ruiz /ESP", "b: Ana Ruiz /CHL"),
                apart(
                        "two countries; without one it could be either",
                        "a: Ana Ruiz /ESP",
                        "b: Ana Ruiz /CHL",
                        "c: Ana Ruiz"),
                divided(
                        "those without a country stay by themselves, together",
                        "a | b | c d",
                        "a: Ana Ruiz /ESP",
                        "b: Ana Ruiz /CHL",
                        "c: Ana Ruiz",
                        "d: ANA RUIZ"),
                divided(
                        "each country is an actor",
                        "a d | b | c",
                        "a: Ana Ruiz /ESP",
                        "b: Ana Ruiz /CHL",
                        "c: Ana Ruiz /PER",
                        "d: ANA RUIZ /ESP"),
                same("middle name left out", "a: Ana Maria Ruiz", "b: Ana Ruiz"),
                same("middle initial left out", "a: John Q. Barr /USA", "b: John Barr"),
                same("middle initial for a middle name", "a: John Quincy Barr", "b: John Q. Barr", "c: John Barr"),
                apart(
                        "different middle initials; without could be either",
                        "a: John Q. Barr",
                        "b: John R. Barr",
                        "c: John Barr"),
                apart("one middle initial of two", "a: George H. W. Barr", "b: George W. Barr"),
                apart("a hyphen holds a first name together", "a: Jean-Luc Morel", "b: Jean Morel"),
                apart("a hyphen holds a surname together", "a: Mary Smythe-Jones", "b: Mary Jones"),
                apart("other first name", "a: Ana Ruiz /ESP", "b: Eva Ruiz /ESP"),
                apart("other surname", "a: Ana Ruiz /ESP", "b: Ana Rios /ESP"),
                apart("the other way round", "a: Ana Ruiz", "b: Ruiz Ana"),
                apart("shared post is no name", "a: Ana Ruiz #mayor", "b: Eva Ruiz #mayor"),
                apart("a person and an organisation", "a: Ana Ruiz", "b organisation: Ana Ruiz"),
                same("posts need not agree", "a: Ana Ruiz #mayor", "b: ANA RUIZ #minister"));
    }

    static Stream<Arguments> surnames() {
        return Stream.of(
                same("surname and country", "a: Ana Ruiz /ESP", "b: Ruiz /ESP"),
                same("surname and post", "a: Ana Ruiz /ESP #foreign minister", "b: Ruiz #Foreign Minister"),
                same(
                        "the post's article doesn't count",
                        "a: Ana Ruiz #the foreign minister",
                        "b: Ruiz #foreign minister"),
                same("honorific before a surname", "a: Ana Ruiz /ESP", "b: Ms. Ruiz /ESP"),
                same("particles before a surname", "a: Marie Le Brun /FRA", "b: Le Brun /FRA", "c: Brun /FRA"),
                same("a surname with al-", "a: Basim al-Haddad /SYR", "b: al-Haddad /SYR"),
                divided(
                        "one candidate, for the other is of another country",
                        "a b | c",
                        "a: Ana Ruiz /ESP",
                        "b: Ruiz /ESP",
                        "c: Eva Ruiz /CHL"),
                apart("no evidence", "a: Ana Ruiz /ESP", "b: Ruiz"),
                apart("no evidence on either side", "a: Ana Ruiz", "b: Ruiz"),
                apart("country unknown on one side", "a: Ana Ruiz", "b: Ruiz /ESP"),
                apart("two people with the same surname", "a: Ana Ruiz /ESP", "b: Eva Ruiz /ESP", "c: Ruiz /ESP"),
                apart(
                        "the shared post does not choose between two",
                        "a: Ana Ruiz #mayor",
                        "b: Eva Ruiz #judge",
                        "c: Ruiz #mayor"),
                apart("other country in spite of the post", "a: Ana Ruiz /ESP #mayor", "b: Ruiz /CHL #mayor"),
                apart("other post", "a: Ana Ruiz #mayor", "b: Ruiz #judge"),
                apart("first name alone", "a: Ana Ruiz /ESP #mayor", "b: Ana /ESP #mayor"),
                apart("surnames alone", "a: Ruiz", "b: RUIZ"),
                same("surnames alone of one country", "a: Ruiz /ESP", "b: RUIZ /ESP"),
                same("surnames alone with one post", "a: Ruiz #mayor", "b: RUIZ /ESP #mayor"),
                divided(
                        "two countries through one surname without",
                        "a | b | c",
                        "a: Ruiz /ESP #mayor",
                        "b: Ruiz /CHL #mayor",
                        "c: Ana Ruiz #mayor"),
                same("first initial and country", "a: Ana Ruiz /ESP", "b: A. Ruiz /ESP"),
                apart("first initial without evidence", "a: Ana Ruiz", "b: A. Ruiz"),
                apart("first initial of two", "a: Ana Ruiz /ESP", "b: Alba Ruiz /ESP", "c: A. Ruiz /ESP"),
                apart("other first initial", "a: Ana Ruiz /ESP", "b: B. Ruiz /ESP"),
                same("two surnames and country", "a: Ana Maria Vega Ruiz /ESP", "b: Vega Ruiz /ESP"),
                apart("two surnames without evidence", "a: Ana Maria Vega Ruiz /ESP", "b: Vega Ruiz"),
                apart("Al is a first name", "a: Al Gorman", "b: Gorman"),
                same(
                        "the surname of somebody with a middle name",
                        "a: Ana M. Ruiz /ESP",
                        "b: Ana Ruiz",
                        "c: Ruiz /ESP"));
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                same("organisation and article", "a organisation: The Harbour Trust", "b organisation: Harbour Trust"),
                same("points", "a organisation: U.N.", "b organisation: UN"),
                same("ampersand", "a organisation: Hull & Sons", "b organisation: Hull and Sons"),
                same("country unknown", "a organisation: Harbour Trust /GBR", "b organisation: harbour trust"),
                apart("country differs", "a organisation: Labour Party /GBR", "b organisation: Labour Party /NLD"),
                apart(
                        "country differs, and one without",
                        "a organisation: Labour Party /GBR",
                        "b organisation: Labour Party /NLD",
                        "c organisation: Labour Party"),
                apart("kind differs", "a organisation: Free Sea", "b group: Free Sea"),
                apart("longer name", "a organisation: Harbour Trust", "b organisation: Harbour Trust Fund"),
                same("groups", "a group: Dockers", "b group: the dockers"),
                same("countries", "a country: Ruritania /RUR", "b country: RURITANIA /RUR"),
                apart("unnamed", "a unnamed: a senior official", "b unnamed: a senior official"),
                apart("unnamed with all the same", "a unnamed: critics /ESP #mayor", "b unnamed: critics /ESP #mayor"),
                apart(
                        "no middle names in organisations",
                        "a organisation: Bank of Ruritania",
                        "b organisation: Bank Ruritania"));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                same("alias", "a: Ana Ruiz", "b: Anita Ruiz Vega", "list: Ana Ruiz =Anita Ruiz Vega"),
                same("a bare surname that is an alias", "a: Ana Ruiz", "b: Ruiz", "list: Ana Ruiz =Ruiz"),
                apart("alias of another country", "a: Ana Ruiz /ESP", "b: Anita /CHL", "list: Ana Ruiz =Anita /ESP"),
                divided(
                        "the list's country takes those without",
                        "a c | b",
                        "a: Ana Ruiz /ESP",
                        "b: Ana Ruiz /CHL",
                        "c: Ana Ruiz",
                        "list: Ana Ruiz /ESP"),
                divided(
                        "a list without a country does not unite countries",
                        "a | b | c",
                        "a: Ana Ruiz /ESP",
                        "b: Ana Ruiz /CHL",
                        "c: Ana Ruiz",
                        "list: Ana Ruiz"),
                divided(
                        "nor by aliases",
                        "a | b | c d",
                        "a: Ana Ruiz /ESP",
                        "b: Anita /CHL",
                        "c: La Ruiz Vega",
                        "d: Ruiz Vega",
                        "list: Ana Ruiz =Anita =La Ruiz Vega"),
                apart(
                        "an alias of two",
                        "a: Ana Ruiz",
                        "b: Eva Ruiz",
                        "c: Ruiz",
                        "list: Ana Ruiz =Ruiz",
                        "list: Eva Ruiz =Ruiz"),
                divided(
                        "an alias of two, one of its country",
                        "a c | b",
                        "a: Ana Ruiz",
                        "b: Eva Ruiz",
                        "c: Ruiz /ESP",
                        "list: Ana Ruiz =Ruiz /ESP",
                        "list: Eva Ruiz =Ruiz"),
                same("surname first", "a: Ana Ruiz", "b: Anita Vega", "list: Anita Vega =Ruiz, Ana"),
                same(
                        "two lists, one person",
                        "a: Anita",
                        "b: La Ruiz",
                        "list: Ana Ruiz =Anita",
                        "list: Ana Ruiz =La Ruiz /ESP"),
                same(
                        "two lists, one Wikidata item",
                        "a: Anita",
                        "b: La Ruiz",
                        "list: Ana Ruiz =Anita !Q5",
                        "list: A. Ruiz =La Ruiz !Q5"),
                apart(
                        "two lists that number alike",
                        "a: Anita",
                        "b: Eva",
                        "list: Ana Ruiz =Anita !7",
                        "list: Eva Vega =Eva !7"),
                same(
                        "an organisation in the list, a group in an article",
                        "a group: Sea Dawn",
                        "b organisation: Dawn of the Sea",
                        "list organisation: Sea Dawn =Dawn of the Sea"),
                apart(
                        "a person's alias is no organisation",
                        "a: Ana Ruiz",
                        "b organisation: Anita",
                        "list: Ana Ruiz =Anita"),
                same("a listed post is evidence", "a: Ana Ruiz", "b: Ruiz #mayor", "list: Ana Ruiz #Mayor"),
                apart(
                        "a listed namesake makes a surname ambiguous",
                        "a: Ana Ruiz /ESP",
                        "b: Ruiz /ESP",
                        "list: Eva Ruiz /ESP"),
                apart("nobody joins a list for a surname alone", "a: Ruiz /ESP", "b: RUIZ", "list: Eva Ruiz /ESP"),
                apart("an unnamed alias", "a: Ana Ruiz", "b unnamed: the fixer", "list: Ana Ruiz =the fixer"));
    }

    static Stream<Arguments> rulings() {
        return Stream.of(
                same("merged", "a: Ana Ruiz", "b: Eva Vega", "merge: a b"),
                same("merged in spite of countries", "a: Ana Ruiz /ESP", "b: Ana Ruiz /CHL", "merge: a b"),
                same("merged with what the rules joined", "a: Ana Ruiz", "b: ANA RUIZ", "c: Eva Vega", "merge: c a"),
                same("merges that overlap", "a: Ana Ruiz", "b: Eva Vega", "c: Ida Sand", "merge: a b", "merge: b c"),
                same("an unnamed actor", "a: Ana Ruiz", "b unnamed: an official", "merge: a b"),
                same("a person and an organisation", "a: Ana Ruiz", "b organisation: Ruiz Ltd", "merge: a b"),
                apart("set apart", "a: Ana Ruiz", "b: ANA RUIZ", "apart: b"),
                apart("both set apart", "a: Ana Ruiz", "b: ANA RUIZ", "apart: a b"),
                same("set apart, then merged", "a: Ana Ruiz", "b: ANA RUIZ", "apart: b", "merge: a b"),
                apart("set apart from a listed actor", "a: Ana Ruiz", "b: Anita", "list: Ana Ruiz =Anita", "apart: b"),
                divided("the others still join", "a c | b", "a: Ana Ruiz", "b: ANA RUIZ", "c: ana ruiz", "apart: b"),
                apart(
                        "one set apart still makes a surname ambiguous",
                        "a: Ana Ruiz /ESP",
                        "b: Ana Ruiz /ESP",
                        "c: Ruiz /ESP",
                        "apart: b"),
                same(
                        "a merge leaves one candidate",
                        "a: Ana Ruiz /ESP",
                        "b: Anita Ruiz /ESP",
                        "c: Ruiz /ESP",
                        "merge: a b"),
                divided(
                        "a merged surname looks for nobody else",
                        "a | b c",
                        "a: Ana Ruiz /ESP",
                        "b: Ruiz /ESP",
                        "c: Eva Vega",
                        "merge: b c"),
                divided(
                        "not even where the other is not at hand",
                        "a | b",
                        "a: Ana Ruiz /ESP",
                        "b: Ruiz /ESP",
                        "merge: b z"),
                apart("rulings on others", "a: Ana Ruiz", "b: Eva Vega", "merge: x y", "apart: z"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"spellings", "fullNames", "surnames", "otherKinds", "lists", "rulings"})
    void isOneOrApart(String why, List<String> cast, String groups) {
        assertThat(Cast.of(cast.toArray(String[]::new)).grouped()).as(why).isEqualTo(groups);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"spellings", "fullNames", "surnames", "otherKinds"})
    void onlyActorsOfOneBlockAreJoinedByRule(String why, List<String> lines, String groups) {
        Cast cast = Cast.of(lines.toArray(String[]::new));
        IdentityRules.group(cast.known(), List.of(), Rulings.NONE).forEach(ids -> assertThat(cast.known().stream()
                        .filter(actor -> ids.contains(actor.id()))
                        .map(IdentityRules::block)
                        .distinct())
                .as(why)
                .hasSize(1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("lists")
    void aListedActorReachesTheBlocksOfAllItJoins(String why, List<String> lines, String groups) {
        Cast cast = Cast.of(lines.toArray(String[]::new));
        for (Identity identity : IdentityRules.identify(cast.known(), cast.listed(), cast.rulings())) {
            List<String> reached = identity.listed().stream()
                    .flatMap(listed -> IdentityRules.blocks(listed).stream())
                    .toList();
            if (!reached.isEmpty()) {
                assertThat(reached)
                        .as(why)
                        .containsAll(cast.known().stream()
                                .filter(actor -> identity.ids().contains(actor.id()))
                                .map(IdentityRules::block)
                                .toList());
            }
        }
    }

    @Test
    void severalBlocksAtOnceGiveWhatEachGivesAlone() {
        List<KnownActor> all = Stream.of(fullNames(), surnames(), otherKinds())
                .flatMap(cases -> cases)
                .flatMap(test -> castOf(test).known().stream())
                .toList();
        List<KnownActor> numbered = IntStream.range(0, all.size())
                .mapToObj(i -> withId(all.get(i), "id" + i))
                .toList();
        List<String> alone = numbered.stream().collect(Collectors.groupingBy(IdentityRules::block)).values().stream()
                .flatMap(block -> IdentityRules.group(block, List.of(), Rulings.NONE).stream())
                .map(Object::toString)
                .sorted()
                .toList();
        assertThat(IdentityRules.group(numbered, List.of(), Rulings.NONE))
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(alone);
    }

    @SuppressWarnings("unchecked")
    private static Cast castOf(Arguments test) {
        return Cast.of(((List<String>) test.get()[1]).toArray(String[]::new));
    }

    private static KnownActor withId(KnownActor actor, String id) {
        return new KnownActor(id, actor.name(), actor.kind(), actor.country(), actor.posts());
    }

    @Test
    void theListedActorComesWithItsGroup() {
        Cast cast = Cast.of("a: Ana Ruiz", "b: Eva Vega", "list: Ana Ruiz !Q1", "list: Ida Sand");
        assertThat(IdentityRules.identify(cast.known(), cast.listed(), cast.rulings()))
                .extracting(identity -> identity.ids() + " "
                        + identity.listed().stream()
                                .map(ListedActor::externalId)
                                .toList())
                .containsExactly("[a] [Q1]", "[b] []");
    }

    @Test
    void unnamedActorsHaveABlockOfTheirOwn() {
        Cast cast = Cast.of("a unnamed: critics", "b unnamed: critics");
        assertThat(cast.known()).extracting(IdentityRules::block).doesNotHaveDuplicates();
        assertThat(IdentityRules.blocks(
                        new ListedActor("critics", ActorKind.UNNAMED, Set.of(), null, null, null, List.of())))
                .isEmpty();
    }

    @Test
    void nothingGivesNothing() {
        assertThat(IdentityRules.group(List.of(), List.of(), Rulings.NONE)).isEmpty();
    }

    @Test
    void twoActorsWithOneIdAreRefused() {
        Cast cast = Cast.of("a: Ana Ruiz", "a: Eva Vega");
        assertThatThrownBy(cast::grouped)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two actors with the id a");
    }
}
