package org.parley.actor;

import org.jspecify.annotations.Nullable;

/**
 * Leads a description to a person of whom the article does not say it in so many words: to whoever a headline or first sentence
 * holds back the name of, and to whoever has just spoken.
 */
final class Introductions {
    private static final int LEAD = 3;
    private static final int RECENT = 2;

    private final ArticleScene scene;
    private final Antecedents antecedents;
    private final Voices voices;

    Introductions(ArticleScene scene, Antecedents antecedents, Voices voices) {
        this.scene = scene;
        this.antecedents = antecedents;
        this.voices = voices;
    }

    /**
     * The person described, or null.
     *
     * @param from index of the description's first token
     * @param asked what it says
     * @param told whether it says more than a post: "the 50-year-old lawyer"
     * @param owner to whom the person belongs, who is somebody else
     */
    @Nullable
    Person described(int from, Role asked, boolean told, @Nullable Person owner) {
        Token first = scene.text().at(from);
        Pronoun pronoun = scene.words().pronoun(first);
        if ((pronoun != null && !pronoun.personal())
                || scene.words().quantifier(first)
                || scene.words().nameless(asked.lemma())) {
            return null;
        }
        Person held = first.headline() || first.paragraph() < LEAD ? heldBack(from, asked, owner) : null;
        boolean definite = scene.words().definite(first) || owner != null;
        if (held == null && definite && asked.kind() == Term.Post.DESCRIPTION) {
            held = mainOnly(from, asked, owner);
        }
        if (held == null && asked.kind() == Term.Post.OFFICE) {
            held = namedNext(from, asked, owner);
        }
        return held == null && told && definite ? justSpoken(from, asked, owner) : held;
    }

    /** "Ex-mayor pleads guilty", and further on: "Ann Lee, the former mayor, said …". */
    private @Nullable Person heldBack(int from, Role asked, @Nullable Person owner) {
        Person fitting = voices.introducedBehind(from, person -> person != owner && person.mayBe(asked));
        return fitting == null ? mainOnly(from, asked, owner) : fitting;
    }

    /** The main voice of the article, if named only later and not known for other work. */
    private @Nullable Person mainOnly(int from, Role asked, @Nullable Person owner) {
        Person main = voices.main();
        boolean later = main != null && main == voices.introducedBehind(from, person -> person == main);
        return main != null && later && main != owner && free(main, asked) ? main : null;
    }

    /** "The tax commissioner denies it. Ann Lee says …": named as the next to speak, within a sentence or two. */
    private @Nullable Person namedNext(int from, Role asked, @Nullable Person owner) {
        ArticleText text = scene.text();
        int to = from;
        while (to < text.size() && text.at(to).sentence() <= text.at(from).sentence() + RECENT) {
            to++;
        }
        Person next = voices.introducedBetween(from, to);
        return next != null && next != owner && free(next, asked) ? next : null;
    }

    private @Nullable Person justSpoken(int from, Role asked, @Nullable Person owner) {
        Person last = antecedents.recent(from, scene.text().at(from), asked.gender(), owner, RECENT);
        return last != null && free(last, asked) ? last : null;
    }

    /** Whether nothing that the article tells of a person speaks against the description. */
    private static boolean free(Person person, Role asked) {
        return asked.gender().fits(person.gender())
                && person.comesFrom(asked)
                && (asked.kind() != Term.Post.OFFICE || asked.former() || person.mayBe(asked) || person.post() == null);
    }
}
