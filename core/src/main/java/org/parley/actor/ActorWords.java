package org.parley.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** The word lists of this station. */
final class ActorWords {
    private static final String FOLDER = "parley/en/actors/";

    /** How a noun counts. */
    enum Count {
        SINGULAR,
        PLURAL,
        COLLECTIVE,
        /** "statement", "poll": what people speak through. */
        DOCUMENT
    }

    /** A noun that sources are called by. */
    record Noun(String singular, Count number, @Nullable String sector) {}

    /** What a word before a post says of it: that it is over ("former"), of which party it is. */
    record Modifier(boolean over, @Nullable String party) {}

    private final PhraseTable terms;
    private final Set<String> notNames;
    private final Map<String, Modifier> modifiers = new HashMap<>();
    private final Set<String> cities;
    private final Set<String> nameless;
    private final Set<String> particles;
    private final Set<String> prepositions;
    private final Set<String> quantifiers;
    private final Set<String> conjunctions;
    private final Set<String> writerVerbs;
    private final Map<String, Boolean> determiners = new HashMap<>();
    private final Map<String, String> organisationNouns = new HashMap<>();
    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, Gender> firstNames = new HashMap<>();
    private final Map<String, Pronoun> pronouns = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Set<String>> wider = new HashMap<>();
    private final Map<String, String> postCountries = new HashMap<>();

    ActorWords() {
        terms = new PhraseTable(readTerms());
        notNames = words("not-names.tsv");
        read("post-modifiers.tsv", "word", "time", "party")
                .forEach(row -> modifiers.put(
                        row.get("word"), new Modifier(row.get("time").equals("over"), row.find("party"))));
        cities = words("us-cities.tsv");
        nameless = words("nameless-posts.tsv");
        particles = words("name-particles.tsv");
        prepositions = words("prepositions.tsv");
        quantifiers = words("quantifiers.tsv");
        conjunctions = words("conjunctions.tsv");
        writerVerbs = words("writer-verbs.tsv");
        read("determiners.tsv", "word", "sense")
                .forEach(
                        row -> determiners.put(row.get("word"), row.get("sense").equals("definite")));
        read("organisation-nouns.tsv", "noun", "sector")
                .forEach(row -> organisationNouns.put(row.get("noun"), row.get("sector")));
        read("source-nouns.tsv", "noun", "number", "sector").forEach(this::addNoun);
        read("first-names.tsv", "name", "gender")
                .forEach(row -> firstNames.put(ArticleText.key(row.get("name")), Gender.of(row.get("gender"))));
        read("wider-posts.tsv", "wider", "posts")
                .forEach(row -> row.list("posts").forEach(post -> wider.computeIfAbsent(post, found -> new HashSet<>())
                        .add(row.get("wider"))));
        read("post-countries.tsv", "words", "country")
                .forEach(row -> postCountries.put(row.get("words"), row.get("country")));
        read("pronouns.tsv", "form", "class")
                .forEach(row -> pronouns.put(row.get("form"), Pronoun.valueOf(row.get("class"))));
    }

    PhraseTable terms() {
        return terms;
    }

    /** Whether a capital on this word says nothing: "On", "Monday", "Former". */
    boolean notName(Token token) {
        return notNames.contains(token.key());
    }

    /** What a word before a post says of it, or null if it is none. */
    @Nullable
    Modifier modifier(Token token) {
        return modifiers.get(token.key());
    }

    /** Wider words for a post, in its base form: "lawmaker" for "senator". */
    Set<String> widerThan(String post) {
        return Set.copyOf(wider.getOrDefault(post, Set.of()));
    }

    /** The country where a post or a party is called so without saying whose, or null: "Rep.", "Democratic". */
    @Nullable
    String usualCountry(Token token) {
        return postCountries.get(token.key());
    }

    /** Whether a name is that of a large US city and of little else. */
    boolean city(String name) {
        return cities.contains(name);
    }

    /** The country in which a "London-based" body has its seat, or null. */
    @Nullable
    String countryOfSeat(Token token) {
        String place = token.text().endsWith("-based") ? token.text().replace("-based", "") : "";
        if (place.isEmpty()) {
            return null;
        }
        ArticleText alone = ArticleText.ofWords(place);
        PhraseTable.Phrase listed = terms.longestAt(alone, 0, alone.size());
        return listed != null
                        && listed.length() == alone.size()
                        && listed.term().placing()
                ? listed.term().country()
                : cities.contains(place) ? "USA" : null;
    }

    /** Whether those called so most often stay unnamed: "aide", "official". */
    boolean nameless(String post) {
        return nameless.contains(post);
    }

    /** "de", "von", "bin": within names. */
    boolean particle(Token token) {
        return particles.contains(token.key());
    }

    /** What ends the head of a noun phrase: "of", "with", "who". */
    boolean preposition(Token token) {
        return prepositions.contains(token.key());
    }

    /** "some", "many", "three". */
    boolean quantifier(Token token) {
        return quantifiers.contains(token.key());
    }

    /** "that", "while": what a new subject may follow. */
    boolean conjunction(Token token) {
        return conjunctions.contains(token.key());
    }

    /** "is", "chairs": what the note on the writer at the end of an article says of him. */
    boolean presentsWriter(Token token) {
        return writerVerbs.contains(token.key());
    }

    /** "the", "a", "this": what opens a noun phrase and is no part of its name. */
    boolean article(Token token) {
        return determiners.containsKey(token.key());
    }

    boolean definite(Token token) {
        return determiners.getOrDefault(token.key(), false);
    }

    boolean organisationNoun(Token token) {
        return organisationNouns.containsKey(token.key());
    }

    @Nullable
    String organisationSector(Token token) {
        String sector = organisationNouns.getOrDefault(token.key(), "");
        return sector.isEmpty() ? null : sector;
    }

    boolean firstName(Token token) {
        return firstNames.containsKey(token.key());
    }

    Gender genderOf(String firstName) {
        return firstNames.getOrDefault(ArticleText.key(firstName), Gender.UNKNOWN);
    }

    @Nullable
    Pronoun pronoun(Token token) {
        boolean acronym =
                token.text().length() > 1 && token.text().chars().allMatch(Character::isUpperCase) && !token.headline();
        return acronym ? null : pronouns.get(token.key());
    }

    /** The state a mark such as "Ariz." stands for, or null. */
    @Nullable
    String state(String mark) {
        return states.get(mark);
    }

    /** What is known of a noun in singular or plural, or null. */
    @Nullable
    Noun noun(Token token) {
        String word = token.key();
        Noun exact = nouns.get(word);
        if (exact != null) {
            return exact;
        }
        for (String singular : singulars(word)) {
            Noun noun = nouns.get(singular);
            if (noun != null && noun.number() != Count.PLURAL) {
                return new Noun(
                        noun.singular(),
                        noun.number() == Count.DOCUMENT ? Count.DOCUMENT : Count.PLURAL,
                        noun.sector());
            }
        }
        return null;
    }

    private static List<String> singulars(String word) {
        if (word.endsWith("women") || word.endsWith("men")) {
            return List.of(word.substring(0, word.length() - 2) + "an");
        }
        if (word.endsWith("ies")) {
            return List.of(word.substring(0, word.length() - 3) + "y");
        }
        return word.endsWith("s") && word.length() > 3 ? List.of(word.substring(0, word.length() - 1)) : List.of();
    }

    private void addNoun(WordRow row) {
        Count number = Count.valueOf(row.get("number").toUpperCase(Locale.ROOT));
        nouns.put(row.get("noun"), new Noun(row.get("noun"), number, row.find("sector")));
    }

    private static List<WordRow> read(String file, String... columns) {
        return WordTable.read(FOLDER + file, columns);
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        read(file, "word").forEach(row -> words.add(row.get("word")));
        return Set.copyOf(words);
    }

    /** All phrases; what is put first wins where two lists have the same one. */
    private Map<String, Term> readTerms() {
        Map<String, Term> found = new LinkedHashMap<>();
        read("us-states.tsv", "name", "abbreviations").forEach(row -> addState(found, row));
        read("seats.tsv", "name", "country", "sector")
                .forEach(row -> found.putIfAbsent(
                        row.get("name"),
                        Term.of(Term.Kind.SEAT, row.get("name"), row.find("country"), row.find("sector"))));
        read("organisations.tsv", "name", "aliases", "country", "sector").forEach(row -> addOrganisation(found, row));
        new Countries().addTo(found);
        read("posts.tsv", "post", "lemma", "kind", "sector", "gender").forEach(row -> addPost(found, row));
        return found;
    }

    private void addState(Map<String, Term> found, WordRow row) {
        Term state = Term.of(Term.Kind.STATE, row.get("name"), "USA", null);
        found.putIfAbsent(row.get("name"), state);
        row.list("abbreviations").stream().map(ArticleText::key).forEach(mark -> states.put(mark, row.get("name")));
        states.put(ArticleText.key(row.get("name")), row.get("name"));
    }

    private static void addOrganisation(Map<String, Term> found, WordRow row) {
        Term organisation = Term.of(Term.Kind.ORGANISATION, row.get("name"), row.find("country"), row.find("sector"));
        found.putIfAbsent(row.get("name"), organisation);
        row.list("aliases").forEach(alias -> found.putIfAbsent(alias, organisation));
    }

    private static void addPost(Map<String, Term> found, WordRow row) {
        Term.Post kind = Term.Post.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        Term post = new Term(
                Term.Kind.POST, row.get("lemma"), null, row.find("sector"), Gender.of(row.get("gender")), kind);
        found.putIfAbsent(row.get("post"), post);
    }
}
