package org.parley.actor;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ResolvedBy;

/** Says who is meant by words that are no name: "the Russian president", "his US counterpart", "a senior official". */
final class Descriptions {
    private static final int LONGEST_DESCRIPTION = 12;
    private static final int MOST_ADJECTIVES = 2;

    private final ArticleScene scene;
    private final ArticleText text;
    private final ActorWords words;
    private final Antecedents antecedents;
    private final IntFunction<@Nullable Answer> pronouns;
    private final RoleReader roles;
    private final Introductions introductions;

    Descriptions(ArticleScene scene, Antecedents antecedents, Voices voices, IntFunction<@Nullable Answer> pronouns) {
        this.scene = scene;
        this.text = scene.text();
        this.words = scene.words();
        this.antecedents = antecedents;
        this.pronouns = pronouns;
        this.introductions = new Introductions(scene, antecedents, voices);
        this.roles = new RoleReader(words, text, scene.chunks());
    }

    /**
     * Who is meant.
     *
     * @param from index of the first token
     * @param head index behind the head's last token
     * @param to index behind the last token
     */
    Answer describe(int from, int head, int to) {
        Person atHead = apposed(from, head, head);
        Person apposed = atHead == null ? apposed(from, head, descriptionEnd(head, to)) : atHead;
        if (apposed != null) {
            return Answer.of(apposed, ResolvedBy.NAME);
        }
        Answer owner = owner(from, head);
        ActorWords.Noun noun = words.noun(text.at(head - 1));
        if (noun != null && noun.number() == ActorWords.Count.DOCUMENT && owner != null && !owner.nobody()) {
            return owner.by(ResolvedBy.DESCRIPTION);
        }
        Chunk post = scene.chunks().endingAt(head);
        boolean definite = definite(from);
        if (post != null && post.term().isPost() && definite) {
            Person person = holder(from, post, head, to, owner);
            if (person != null) {
                return Answer.of(
                        person,
                        post.term().post() == Term.Post.OFFICE && !counterpart(post)
                                ? ResolvedBy.POST
                                : ResolvedBy.DESCRIPTION);
            }
        }
        if (post != null && post.term().isPost()) {
            Role asked = roles.read(from, post, ofWhat(head, to));
            boolean told = head - from > post.length() + 1;
            Person whose = owner == null ? null : owner.person();
            Person person = introductions.described(from, asked, told, whose);
            if (person != null) {
                learn(person, asked, whose);
                return Answer.of(person, ResolvedBy.DESCRIPTION);
            }
        }
        boolean bare = head == from + 2 && words.definite(text.at(from));
        if (bare && noun != null && noun.number() == ActorWords.Count.COLLECTIVE) {
            Answer body = antecedents.bodyCalled(noun.singular(), from);
            if (body != null) {
                return body.by(ResolvedBy.DESCRIPTION);
            }
        }
        return unnamed(from, head, to, owner);
    }

    /** What a description says of somebody of whom the article has told no post so far. */
    private static void learn(Person person, Role asked, @Nullable Person owner) {
        if (person.post() == null || person.country() == null) {
            person.learn(asked);
        }
        String home = owner == null ? null : owner.country();
        if (home != null) {
            person.infer(home);
        }
    }

    /** "Trump's campaign manager, Kellyanne Conway": the name behind the comma. */
    private @Nullable Person apposed(int from, int head, int end) {
        boolean comma = end < text.size() && text.at(end).text().equals(",") && scene.sameSentence(from, end);
        Use use = comma ? nameAt(end + 1) : null;
        Chunk post = scene.chunks().endingAt(head);
        ActorWords.Noun noun = words.noun(text.at(head - 1));
        boolean person = (post != null && post.term().isPost())
                || (noun != null && noun.number() == ActorWords.Count.SINGULAR)
                || words.quantifier(text.at(from));
        return use != null && person && scene.sameSentence(end, end + 1) ? use.person() : null;
    }

    /** "syndicated radio host Rosa Lindt": a name, before which a word or two may describe its owner. */
    private @Nullable Use nameAt(int from) {
        for (int at = from; at < text.size() && at <= from + MOST_ADJECTIVES && scene.sameSentence(from, at); at++) {
            Use use = scene.cast().startingAt(at);
            if (use != null) {
                return use;
            }
            if (!adjective(at)) {
                return null;
            }
        }
        return null;
    }

    private boolean adjective(int at) {
        Token token = text.at(at);
        boolean describes = token.word() && !token.capital() && !token.key().endsWith("ing");
        return describes
                && !words.article(token)
                && !words.preposition(token)
                && !words.conjunction(token)
                && words.pronoun(token) == null
                && text.joined(at, at + 1);
    }

    private boolean definite(int from) {
        Token first = text.at(from);
        return words.definite(first)
                || words.pronoun(first) != null
                || scene.chunks().startingAt(from) != null
                || words.modifier(first) != null;
    }

    /** Whoever "his" or "Trump's" at the start of the phrase means. */
    private @Nullable Answer owner(int from, int head) {
        if (words.pronoun(text.at(from)) != null && from + 1 < head) {
            return pronouns.apply(from);
        }
        for (int at = from + 1; at < head; at++) {
            Use use = scene.cast().endingAt(at);
            if (use != null && text.at(at).possessive()) {
                return Answer.of(use.person(), ResolvedBy.SURNAME);
            }
            Chunk post = text.at(at).possessive() ? scene.chunks().endingAt(at) : null;
            if (post != null && post.term().isPost()) {
                return describe(from, at, at);
            }
        }
        return null;
    }

    private static boolean counterpart(Chunk post) {
        return post.term().name().equals("counterpart");
    }

    /** The person of the article, else of the bundled facts, who holds the post described. */
    private @Nullable Person holder(int from, Chunk post, int head, int to, @Nullable Answer owner) {
        Role asked = roles.read(from, post, ofWhat(head, to));
        if (counterpart(post)) {
            asked = owner == null || owner.person() == null ? null : counterpartOf(owner.person(), asked);
            return asked == null ? null : holding(from, asked, owner == null ? null : owner.person());
        }
        if (owner != null && owner.person() != null) {
            asked = asked.of(Names.surname(owner.person().name()));
        }
        return holding(from, asked, null);
    }

    private @Nullable Person holding(int from, Role asked, @Nullable Person not) {
        List<Person> fitting = scene.cast().persons().stream()
                .filter(person -> person != not && person.answersTo(asked))
                .toList();
        if (!fitting.isEmpty()) {
            return antecedents.latest(from, fitting);
        }
        boolean placed = asked.country() != null && asked.owner() == null && asked.state() == null;
        if (!placed || scene.day() == null || asked.kind() != Term.Post.OFFICE) {
            return null;
        }
        KnownPersons.Known fact = scene.known().holding(asked, Objects.requireNonNull(scene.day()));
        if (fact == null) {
            return null;
        }
        Person person = new Person(fact.name());
        person.learn(fact, fact.rolesOn(scene.day()));
        return person;
    }

    private static @Nullable Role counterpartOf(Person owner, Role asked) {
        Role post = owner.post();
        return post == null || asked.country() == null ? null : asked.ofCountry(post.lemma(), asked.country());
    }

    /** "the president of Russia": the phrase goes on to the name of the country. */
    private int ofWhat(int head, int to) {
        boolean of = head < to && text.at(head).key().matches("of|for");
        if (!of) {
            return head;
        }
        int at = head + 1;
        if (at < to && words.article(text.at(at))) {
            at++;
        }
        Chunk whose = at < to ? scene.chunks().startingAt(at) : null;
        return whose == null ? head : whose.to();
    }

    /** A plural in passing: "Russian officials". */
    @Nullable
    Answer plural(int from, int head) {
        return from < 0 ? null : unnamed(from, head, head, null);
    }

    private Answer unnamed(int from, int head, int to, @Nullable Answer owner) {
        int start = words.article(text.at(from)) ? from + 1 : from;
        int end = descriptionEnd(head, to);
        ActorWords.Noun noun = words.noun(text.at(head - 1));
        String country = null;
        String sector = noun == null ? null : noun.sector();
        Chunk post = scene.chunks().endingAt(head);
        if (post != null && post.term().isPost() && post.term().sector() != null) {
            sector = post.term().sector();
        }
        for (Chunk part : scene.chunks().within(start, end)) {
            country = country == null && part.term().placing() ? part.term().country() : country;
            sector = sector == null && !part.term().isPost() ? part.term().sector() : sector;
        }
        for (int at = start; at < head && sector != null; at++) {
            ActorWords.Modifier modifier = words.modifier(text.at(at));
            sector = modifier != null && modifier.over() ? "ELI" : sector;
        }
        String name = name(start, end, owner);
        boolean body = noun != null && noun.number() == ActorWords.Count.COLLECTIVE && definite(from);
        if (body && (owner != null || !scene.chunks().within(start, head).isEmpty())) {
            String home = country == null && owner != null ? owner.meant().country() : country;
            return Answer.of(Actor.of(name, ActorKind.ORGANISATION, null, home, sector), ResolvedBy.DESCRIPTION);
        }
        Actor described = Actor.of(name, ActorKind.UNNAMED, null, country, sector);
        return Answer.of(described, ResolvedBy.UNNAMED, number(from, post, noun));
    }

    private Answer.Count number(int from, @Nullable Chunk post, ActorWords.@Nullable Noun noun) {
        if (noun == null || words.quantifier(text.at(from))) {
            return post == null ? Answer.Count.SEVERAL : Answer.Count.ONE;
        }
        return switch (noun.number()) {
            case SINGULAR -> Answer.Count.ONE;
            case PLURAL -> Answer.Count.SEVERAL;
            case COLLECTIVE -> Answer.Count.BODY;
            case DOCUMENT -> Answer.Count.THING;
        };
    }

    /** The words themselves; "his campaign" and "Trump's campaign" both become "Trump campaign". */
    private String name(int start, int end, @Nullable Answer owner) {
        if (start >= end) {
            return text.between(start, start + 1);
        }
        boolean pronoun = words.pronoun(text.at(start)) != null;
        if (pronoun && owner != null && owner.person() != null && start + 1 < end) {
            return owner.person().name() + "'s " + text.between(start + 1, end);
        }
        return text.between(start, end);
    }

    /** Up to a relative clause, a comma or a bracket. */
    private int descriptionEnd(int head, int to) {
        int end = head;
        while (end < to && end < head + LONGEST_DESCRIPTION) {
            Token token = text.at(end);
            Pronoun pronoun = words.pronoun(token);
            if ((!token.word() && !token.possessive() && !token.text().equals("-"))
                    || (pronoun != null && pronoun.relative())) {
                break;
            }
            end++;
        }
        return end;
    }
}
