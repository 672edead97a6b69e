package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.ledger.identity.NameWords.Word;
import org.parley.lexicon.WordTable;

/**
 * The parts of a person's name, folded; particles ("von", "al") between and before its parts are dropped.
 *
 * @param first the first word; empty for a bare surname
 * @param middle the words between, initials among them
 * @param surname the last word; empty if the name has no words
 * @param generation "jr", "iii" or nothing
 * @param firm whether a hyphen holds the middle words, so that nobody leaves them out
 */
record PersonName(String first, List<String> middle, String surname, String generation, boolean firm) {
    /** Nobody's name has more; what has is not called by its end. */
    private static final int MOST_WORDS = 12;

    private static final Set<String> PARTICLES = WordTable.words("parley/en/actors/name-particles.tsv", "word");

    PersonName {
        middle = List.copyOf(middle);
    }

    static PersonName of(String name) {
        NameWords all = NameWords.of(name);
        List<Word> words = all.withoutGeneration();
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (last || !isDropped(words, i, kept.isEmpty())) {
                kept.add(words.get(i));
            }
        }
        if (kept.isEmpty()) {
            return new PersonName("", List.of(), ActorNames.folded(name), "", false);
        }
        List<Word> given = kept.subList(0, kept.size() - 1);
        List<Word> middle = given.isEmpty() ? given : given.subList(1, given.size());
        return new PersonName(
                given.isEmpty() ? "" : given.get(0).text(),
                middle.stream().map(Word::text).toList(),
                kept.get(kept.size() - 1).text(),
                all.generation(),
                middle.stream().anyMatch(Word::hyphenated));
    }

    /** At the start, "Al" may be short for Albert: only "al" and "Al-" are particles there. */
    private static boolean isDropped(List<Word> words, int at, boolean start) {
        Word word = words.get(at);
        boolean firstName = start && word.text().equals("al") && !word.hyphenated() && !word.lower();
        return PARTICLES.contains(word.text()) && !firstName;
    }

    boolean isBare() {
        return first.isEmpty();
    }

    /** Whether two full names with equal first words and surnames may be one person's. */
    boolean agreesWith(PersonName other) {
        return first.equals(other.first)
                && surname.equals(other.surname)
                && (generation.isEmpty() || other.generation.isEmpty() || generation.equals(other.generation))
                && middlesAgree(other);
    }

    /** Middle names are left out all or not at all: George W. is not George H. W. */
    private boolean middlesAgree(PersonName other) {
        if (middle.isEmpty() || other.middle.isEmpty()) {
            return middle.equals(other.middle) || !(firm || other.firm);
        }
        if (middle.size() != other.middle.size()) {
            return false;
        }
        for (int i = 0; i < middle.size(); i++) {
            if (!wordsAgree(middle.get(i), other.middle.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether this full name says less than another that it may stand for: "J. Ruiz" for "Jorge Ruiz", "Vega Ruiz" for
     * "Ana Vega Ruiz".
     */
    boolean isShortFor(PersonName other) {
        if (isBare() || other.isBare() || !surname.equals(other.surname)) {
            return false;
        }
        boolean initial = startsWithInitial() && other.first.length() > 1 && other.first.startsWith(first);
        boolean agrees = initial && new PersonName(other.first, middle, surname, generation, firm).agreesWith(other);
        return agrees || isEndOf(other);
    }

    private boolean isEndOf(PersonName other) {
        List<String> mine = words();
        List<String> theirs = other.words();
        int from = theirs.size() - mine.size();
        return from > 0 && theirs.subList(from, theirs.size()).equals(mine);
    }

    boolean startsWithInitial() {
        return first.length() == 1;
    }

    /** The ends of a full name by which somebody may be called: "vega ruiz" of "ana vega ruiz". */
    List<List<String>> endings() {
        List<String> words = words();
        List<List<String>> found = new ArrayList<>();
        for (int from = 1; from <= words.size() - 2 && words.size() <= MOST_WORDS; from++) {
            found.add(words.subList(from, words.size()));
        }
        return found;
    }

    /** All parts but the generation; the surname alone where it is bare. */
    List<String> words() {
        List<String> words = new ArrayList<>(middle.size() + 2);
        if (!isBare()) {
            words.add(first);
        }
        words.addAll(middle);
        words.add(surname);
        return words;
    }

    private static boolean wordsAgree(String one, String other) {
        return one.equals(other)
                || (one.length() == 1 && other.startsWith(one))
                || (other.length() == 1 && one.startsWith(other));
    }
}
