package org.parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of last, for pronouns and bare descriptions.
 *
 * <p>The article is walked through once; each name, and each pronoun once it is resolved, is noted with a weight. A pronoun takes
 * the fitting person whose notes weigh most, each note losing weight with every sentence that has passed. The look back is
 * bounded, so that time grows with the length of the article alone.
 */
final class Antecedents {
    private static final int LOOK_BACK = 60;
    private static final double DECAY = 0.62;
    private static final double REPEATED = 0.25;
    private static final double UNKNOWN_GENDER = 0.75;
    private static final double OUT_OF_QUOTATION = 0.3;
    private static final int NEAR = 3;

    private final List<Note> notes = new ArrayList<>();

    /** How a note came about, and what it weighs. */
    enum Place {
        SOURCE(1.4, 1.9),
        SUBJECT(1.0, 1.0),
        /** Named for the first time, with a description behind the name: whoever is presented will soon speak. */
        INTRODUCED(0.8, 1.4),
        PRONOUN(0.75, 0.75),
        OTHER(0.6, 0.55),
        POSSESSOR(0.45, 0.4),
        HEADLINE(0.35, 0.35);

        private final double weight;
        private final double weightForSpeaker;

        Place(double weight, double weightForSpeaker) {
            this.weight = weight;
            this.weightForSpeaker = weightForSpeaker;
        }
    }

    private record Note(int token, int sentence, boolean quoted, Answer who, Place place) {}

    void note(int token, Token at, Answer who, Place place) {
        notes.add(new Note(token, at.sentence(), at.quoted(), who, place));
    }

    /**
     * The person a pronoun means, or null.
     *
     * @param token where the pronoun stands; only what was noted before it counts
     * @param speaking whether the pronoun names the source of a statement
     * @param not who can't be meant, such as the speaker of the quotation it stands in
     */
    @Nullable
    Person person(int token, Token at, Gender gender, boolean speaking, @Nullable Person not) {
        Map<Person, double[]> scores = new HashMap<>();
        Person best = null;
        for (Note note : before(token)) {
            Person person = note.who().person();
            if (person == null || person == not || !gender.fits(person.gender())) {
                continue;
            }
            double score = score(note, at, speaking)
                    * (gender != Gender.UNKNOWN && person.gender() == Gender.UNKNOWN ? UNKNOWN_GENDER : 1);
            double[] highestAndSum = scores.computeIfAbsent(person, added -> new double[2]);
            highestAndSum[0] = Math.max(highestAndSum[0], score);
            highestAndSum[1] += score;
            if (best == null || total(scores, person) > total(scores, best)) {
                best = person;
            }
        }
        return best;
    }

    /**
     * The person who was the subject or source of one of the sentences right before, or null.
     *
     * @param back how many sentences before that of the token still count
     */
    @Nullable
    Person recent(int token, Token at, Gender gender, @Nullable Person not, int back) {
        List<Note> before = before(token);
        for (int i = before.size() - 1; i >= 0; i--) {
            Note note = before.get(i);
            if (at.sentence() - note.sentence() > back) {
                return null;
            }
            Person person = note.who().person();
            boolean subject = note.place() == Place.SOURCE || note.place() == Place.SUBJECT;
            if (subject && !note.quoted() && person != null && person != not && gender.fits(person.gender())) {
                return person;
            }
        }
        return null;
    }

    private static double total(Map<Person, double[]> scores, Person person) {
        double[] highestAndSum = scores.getOrDefault(person, new double[2]);
        return highestAndSum[0] + REPEATED * (highestAndSum[1] - highestAndSum[0]);
    }

    private static double score(Note note, Token at, boolean speaking) {
        double weight = speaking ? note.place().weightForSpeaker : note.place().weight;
        double quotation = note.quoted() && !at.quoted() ? OUT_OF_QUOTATION : 1;
        return weight * quotation * Math.pow(DECAY, at.sentence() - note.sentence());
    }

    /** The last of several, or the last body, that "they" or "it" may mean; null where none is near. */
    @Nullable
    Answer others(int token, Token at, boolean several) {
        Answer best = null;
        double bestScore = 0;
        for (Note note : before(token)) {
            Answer who = note.who();
            boolean fits = who.takenUpBy(several);
            double score = fits && at.sentence() - note.sentence() <= NEAR ? score(note, at, true) : 0;
            if (score >= bestScore && score > 0) {
                best = who;
                bestScore = score;
            }
        }
        return best;
    }

    /** The body noted last whose name has the word in it: "the commission"; null where none was. */
    @Nullable
    Answer bodyCalled(String word, int token) {
        List<Note> before = before(token);
        for (int i = before.size() - 1; i >= 0; i--) {
            Answer who = before.get(i).who();
            if (who.number() == Answer.Count.BODY
                    && Names.words(who.meant().name()).contains(word)) {
                return who;
            }
        }
        return null;
    }

    /** Whoever spoke last, if not more than a few sentences ago. */
    @Nullable
    Answer lastSpeaker(int token, Token at) {
        List<Note> before = before(token);
        for (int i = before.size() - 1; i >= 0; i--) {
            Note note = before.get(i);
            if (note.place() == Place.SOURCE && at.sentence() - note.sentence() <= NEAR) {
                return note.who();
            }
        }
        return null;
    }

    /** The person noted last before the token among those given; null if none was. */
    @Nullable
    Person latest(int token, List<Person> among) {
        List<Note> before = before(token);
        for (int i = before.size() - 1; i >= 0; i--) {
            Person person = before.get(i).who().person();
            if (person != null && among.contains(person)) {
                return person;
            }
        }
        return among.isEmpty() ? null : among.get(0);
    }

    private List<Note> before(int token) {
        int low = 0;
        int high = notes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (notes.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return notes.subList(Math.max(0, low - LOOK_BACK), low);
    }
}
