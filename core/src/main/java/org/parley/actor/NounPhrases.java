package org.parley.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ResolvedBy;

/** Says who is meant by a noun phrase: by its head, or by its parts where it names several. */
final class NounPhrases {
    private static final int LONGEST_RELATIVE_HEAD = 12;

    private final ArticleScene scene;
    private final IntFunction<@Nullable Answer> pronouns;
    private final Descriptions descriptions;
    private final Map<String, String> longNames = new HashMap<>();

    NounPhrases(ArticleScene scene, Antecedents antecedents, Voices voices, IntFunction<@Nullable Answer> pronouns) {
        this.scene = scene;
        this.pronouns = pronouns;
        this.descriptions = new Descriptions(scene, antecedents, voices, pronouns);
        for (Chunk chunk : scene.chunks().all()) {
            if (chunk.length() > 1 && (chunk.is(Term.Kind.ORGANISATION) || chunk.is(Term.Kind.NAME))) {
                Token last = scene.text().at(chunk.to() - 1);
                if (scene.words().organisationNoun(last)) {
                    longNames.putIfAbsent(last.key(), nameOf(chunk));
                }
            }
        }
    }

    /** Who is meant by the tokens. */
    Answer answer(int from, int to) {
        Answer account = account(from, to);
        if (account != null) {
            return account;
        }
        int first = from;
        int last = to;
        while (first + 1 < last && leading(scene.text().at(first))) {
            first++;
        }
        while (last > first && trailing(scene.text().at(last - 1))) {
            last--;
        }
        if (pronounBehindComma(first, last)) {
            first = last - 1;
        }
        if (first == last || !scene.text().at(first).word()) {
            return Answer.unnamed(scene.text().between(from, to), null, null, ResolvedBy.NONE);
        }
        Use called = scene.cast().startingAt(first);
        if (called != null && epithetFollows(called.to(), last)) {
            return Answer.of(called.person(), called.full() ? ResolvedBy.NAME : ResolvedBy.SURNAME);
        }
        Use named = scene.cast().endingAt(last);
        if (named != null && named.full() && longTitle(first, named.from())) {
            return Answer.of(named.person(), ResolvedBy.NAME);
        }
        Phrase phrase = Phrase.cut(scene.words(), scene.text(), scene.chunks(), first, last);
        Answer several = several(phrase);
        return several == null ? one(first, phrase.head(), last) : several;
    }

    /** "before the storm, she": what stands before the comma belongs to the words said. */
    private boolean pronounBehindComma(int from, int to) {
        Pronoun pronoun = to - 2 > from ? scene.words().pronoun(scene.text().at(to - 1)) : null;
        return pronoun != null
                && (pronoun.personal() || scene.text().at(to - 1).key().equals("they"))
                && scene.text().at(to - 2).text().equals(",");
    }

    /** "One user, @annlee": the account, where no name stands beside it. */
    private @Nullable Answer account(int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (scene.cast().startingAt(at) != null) {
                return null;
            }
            if (scene.text().at(at).text().equals("@")
                    && touching(at)
                    && scene.text().at(at + 1).word()) {
                int end = at + 2;
                while (end < to
                        && touching(end - 1)
                        && scene.text().at(end).key().matches("[\\w]+")) {
                    end++;
                }
                return Answer.of(
                        Actor.of(scene.text().between(at, end), ActorKind.PERSON, null, null, null), ResolvedBy.NAME);
            }
        }
        return null;
    }

    private boolean touching(int at) {
        return scene.text().at(at).span().end()
                == scene.text().at(at + 1).span().start();
    }

    /** "the realist" in "Lindt the realist". */
    private boolean epithetFollows(int from, int to) {
        return from + 1 < to
                && scene.text().joined(from - 1, from)
                && scene.text().at(from).key().equals("the")
                && !scene.text().at(from + 1).capital();
    }

    /** "the director of Public Affairs" right before a name. */
    private boolean longTitle(int from, int to) {
        Chunk office = to > from ? scene.chunks().endingAt(to) : null;
        int of = office == null ? -1 : office.from() - 1;
        Chunk post = of > from && scene.text().at(of).key().matches("of|for")
                ? scene.chunks().endingAt(of)
                : null;
        return office != null
                && office.is(Term.Kind.NAME)
                && scene.text().joined(to - 1, to)
                && post != null
                && post.term().post() == Term.Post.OFFICE
                && scene.text().joinedAll(from, post.from());
    }

    private boolean leading(Token token) {
        return !token.word()
                || (scene.words().preposition(token) && scene.words().pronoun(token) == null && !token.capital());
    }

    private static boolean trailing(Token token) {
        return !token.word() || token.possessive();
    }

    private Answer one(int from, int head, int to) {
        Token first = scene.text().at(from);
        Pronoun pronoun = scene.words().pronoun(first);
        boolean alone = head <= from + 1 || scene.words().pronoun(scene.text().at(from + 1)) != null;
        if (pronoun != null && alone) {
            Answer answer = pronouns.apply(from);
            return answer == null
                    ? Answer.unnamed(scene.text().between(from, Math.max(head, from + 1)), null, null, ResolvedBy.NONE)
                    : answer;
        }
        int end = head;
        while (end > from + 1
                && (trailing(scene.text().at(end - 1))
                        || scene.words().pronoun(scene.text().at(end - 1)) != null)) {
            end--;
        }
        Use use = scene.cast().endingAt(end);
        if (use != null) {
            return Answer.of(use.person(), use.full() ? ResolvedBy.NAME : ResolvedBy.SURNAME);
        }
        Answer named = named(from, end);
        return named == null ? descriptions.describe(from, end, to) : named;
    }

    /** Whoever a chunk at the end of the head names, if the head says no more than that. */
    private @Nullable Answer named(int from, int head) {
        Chunk chunk = scene.chunks().endingAt(head);
        if (chunk == null || chunk.term().isPost()) {
            return null;
        }
        int start = skipArticle(from);
        boolean qualified = start < chunk.from()
                && (chunk.is(Term.Kind.DEMONYM) || "PTY".equals(chunk.term().sector()) || chunk.is(Term.Kind.STATE));
        return qualified ? null : named(chunk);
    }

    private int skipArticle(int from) {
        return scene.words().article(scene.text().at(from)) ? from + 1 : from;
    }

    private Answer named(Chunk chunk) {
        Term term = chunk.term();
        String country = term.country();
        String sector = term.sector();
        String asWritten = scene.text().between(chunk.from(), chunk.to());
        return switch (term.kind()) {
            case COUNTRY -> Answer.of(Actor.of(term.name(), ActorKind.COUNTRY, null, country, null), ResolvedBy.NAME);
            case CAPITAL -> Answer.of(Actor.of(asWritten, ActorKind.COUNTRY, null, country, sector), ResolvedBy.SEAT);
            case SEAT ->
                Answer.of(Actor.of(term.name(), ActorKind.ORGANISATION, null, country, sector), ResolvedBy.SEAT);
            case STATE, DEMONYM ->
                Answer.several(Actor.of(asWritten, ActorKind.GROUP, null, country, null), ResolvedBy.GROUP);
            case ORGANISATION -> {
                boolean members = "PTY".equals(sector) && term.name().endsWith("s") && chunk.length() == 1;
                yield members
                        ? Answer.several(
                                Actor.of(term.name(), ActorKind.GROUP, null, country, sector), ResolvedBy.GROUP)
                        : Answer.of(
                                Actor.of(term.name(), ActorKind.ORGANISATION, null, country, sector), ResolvedBy.NAME);
            }
            case NAME, POST ->
                Answer.of(
                        Actor.of(nameOf(chunk), ActorKind.ORGANISATION, null, null, sectorOf(chunk)), ResolvedBy.NAME);
        };
    }

    /** "The Post" is the Post named in full elsewhere. */
    private String nameOf(Chunk chunk) {
        String written = chunk.is(Term.Kind.ORGANISATION)
                ? chunk.term().name()
                : scene.text().between(chunk.from(), chunk.to());
        return chunk.length() == 1
                ? Objects.requireNonNullElse(
                        longNames.get(scene.text().at(chunk.from()).key()), written)
                : written;
    }

    private @Nullable String sectorOf(Chunk chunk) {
        String sector = null;
        for (int at = chunk.to() - 1; at >= chunk.from() && sector == null; at--) {
            sector = scene.words().organisationSector(scene.text().at(at));
        }
        return sector;
    }

    /** A body or a group named at a token without being a source, or null. */
    @Nullable
    Answer otherAt(int at) {
        Chunk chunk = scene.chunks().startingAt(at);
        if (chunk != null) {
            boolean body = chunk.is(Term.Kind.ORGANISATION)
                    || chunk.is(Term.Kind.COUNTRY)
                    || chunk.is(Term.Kind.SEAT)
                    || (chunk.is(Term.Kind.DEMONYM) && scene.text().at(at).key().endsWith("s"));
            return body ? named(chunk) : null;
        }
        ActorWords.Noun noun = scene.words().noun(scene.text().at(at));
        return noun != null && noun.number() == ActorWords.Count.PLURAL
                ? descriptions.plural(startOfPhraseBefore(at + 1), at + 1)
                : null;
    }

    /** The actor of several joined by "and", or null if the phrase names one. */
    private @Nullable Answer several(Phrase phrase) {
        if (phrase.joints().isEmpty()) {
            int next = nextOfList(phrase);
            return next < 0 ? null : joined(one(phrase.from(), phrase.head(), phrase.head()), next, phrase.to());
        }
        int joint = phrase.joints().get(0);
        if (!joinsEquals(joint)) {
            return null;
        }
        return joined(one(phrase.from(), joint, joint), joint + 1, phrase.head());
    }

    /** Where the second of "Crane, Kibbe and others" or "Jon Lee (D-Mont.) and Al Ray" begins; -1 if no list goes on. */
    private int nextOfList(Phrase phrase) {
        int at = phrase.head();
        if (scene.cast().endingAt(at) == null) {
            return -1;
        }
        if (at < phrase.to() && scene.text().at(at).text().equals("(")) {
            while (at < phrase.to() && !scene.text().at(at).text().equals(")")) {
                at++;
            }
            at++;
        }
        boolean goesOn = at + 1 < phrase.to()
                && (joins(at) || (scene.text().at(at).text().equals(",") && joinsLater(at, phrase.to())));
        return goesOn && scene.cast().startingAt(at + 1) != null ? at + 1 : -1;
    }

    private boolean joins(int at) {
        return scene.text().at(at).key().matches("and|or");
    }

    private boolean joinsLater(int from, int to) {
        for (int at = from; at < to; at++) {
            if (joins(at)) {
                return true;
            }
        }
        return false;
    }

    private Answer joined(Answer first, int from, int to) {
        Phrase rest = Phrase.cut(scene.words(), scene.text(), scene.chunks(), from, to);
        int end = rest.joints().isEmpty() ? rest.head() : rest.joints().get(0);
        Answer second = one(from, end, to);
        boolean both = first.unnamed() == second.unnamed() || first.unnamed();
        String name = both
                ? first.meant().name() + " and " + second.meant().name()
                : first.meant().name();
        String country = first.meant().country();
        if (second.meant().country() != null && !second.meant().country().equals(country)) {
            country = both ? null : country;
        }
        String sector = Objects.equals(first.meant().sector(), second.meant().sector())
                ? first.meant().sector()
                : null;
        ActorKind kind = first.unnamed() && second.unnamed() ? ActorKind.UNNAMED : ActorKind.GROUP;
        return Answer.several(
                Actor.of(name, kind, null, country, sector),
                kind == ActorKind.UNNAMED ? ResolvedBy.UNNAMED : ResolvedBy.GROUP);
    }

    /** Whether "and" joins two that could each stand alone; not so in "state and local officials", "author and critic Ann Lee". */
    private boolean joinsEquals(int joint) {
        Token left = scene.text().at(joint - 1);
        Chunk chunk = scene.chunks().endingAt(joint);
        boolean post = chunk != null && chunk.term().isPost();
        Token right = scene.text().at(joint + 1);
        boolean secondDetermined = scene.words().article(right) || scene.words().pronoun(right) != null;
        boolean partOfName = chunk != null
                && chunk.is(Term.Kind.NAME)
                && chunk.length() == 1
                && scene.cast().endingAt(joint) == null
                && !scene.words().organisationNoun(left);
        if (post || partOfName) {
            return secondDetermined;
        }
        boolean noun = scene.words().noun(left) != null && scene.words().modifier(left) == null;
        boolean pronoun = scene.words().pronoun(left) != null;
        return scene.cast().endingAt(joint) != null
                || secondDetermined
                || (chunk != null && (!chunk.is(Term.Kind.DEMONYM) || left.key().endsWith("s")))
                || noun
                || pronoun;
    }

    /** Where the noun phrase begins that ends right before a token; -1 if there is none. */
    int startOfPhraseBefore(int at) {
        int behind = Math.min(at, scene.text().size() - 1);
        int end = at;
        while (end > 0
                && scene.sameSentence(end - 1, behind)
                && scene.text().at(end - 1).text().equals(",")) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_RELATIVE_HEAD && scene.sameSentence(start - 1, end - 1)) {
            Use use = scene.cast().endingAt(start);
            Chunk chunk = scene.chunks().endingAt(start);
            Token before = scene.text().at(start - 1);
            if (use != null) {
                return use.from();
            } else if (chunk != null) {
                start = chunk.from();
            } else if (scene.words().article(before) || scene.words().quantifier(before)) {
                return start - 1;
            } else if (scene.words().modifier(before) != null
                    || scene.words().noun(before) != null
                    || before.possessive()
                    || (start < end && before.key().matches("of|in|from|at|for"))) {
                start--;
            } else {
                break;
            }
        }
        return start < end ? start : -1;
    }
}
