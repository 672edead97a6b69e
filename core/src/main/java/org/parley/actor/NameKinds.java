package org.parley.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.Reading;
import org.parley.model.Span;

/** Tells names of persons from other names: by the reading's mentions, by titles, first names and what follows. */
final class NameKinds {
    private static final int LONGEST_PERSON = 6;

    private final ActorWords words;
    private final ArticleText text;
    private final ChunkMap chunks;
    private final KnownPersons known;
    private final Set<Integer> personTokens = new HashSet<>();
    private final Set<Integer> otherTokens = new HashSet<>();
    private final Set<Integer> sourceTokens = new HashSet<>();
    private final Set<String> lone = new HashSet<>();
    private final Set<String> capital = new HashSet<>();
    private final Set<String> lowerCase = new HashSet<>();

    NameKinds(ActorWords words, ArticleText text, ChunkMap chunks, KnownPersons known, Reading reading) {
        this.words = words;
        this.text = text;
        this.chunks = chunks;
        this.known = known;
        for (Mention mention : reading.mentions()) {
            mark(mention);
        }
        reading.attributions().forEach(attribution -> attribution.source().forEach(this::markSource));
        for (Chunk chunk : chunks.all()) {
            if (chunk.is(Term.Kind.NAME)
                    && chunk.length() == 1
                    && !text.at(chunk.from()).headline()) {
                lone.add(text.at(chunk.from()).key());
            }
            for (int at = chunk.from(); at < chunk.to(); at++) {
                if (!text.at(at).opening() && !text.at(at).headline()) {
                    capital.add(text.at(at).key());
                }
            }
        }
        text.tokens().stream().filter(token -> !token.capital()).forEach(token -> lowerCase.add(token.key()));
    }

    private void mark(Mention mention) {
        Set<Integer> kind =
                switch (mention.kind()) {
                    case PERSON -> personTokens;
                    case ORGANISATION, PLACE, COUNTRY, NATIONALITY -> otherTokens;
                    case POST, DATE -> null;
                };
        if (kind != null) {
            tokensOf(mention.span()).forEach(kind::add);
        }
    }

    private void markSource(Span source) {
        sourceTokens.addAll(tokensOf(source));
    }

    private List<Integer> tokensOf(Span span) {
        int from = text.firstBehind(span.start());
        int to = from;
        while (to < text.size() && text.at(to).span().start() < span.end()) {
            to++;
        }
        return IntStream.range(from, to).boxed().toList();
    }

    /** Whether the chunk is a person's name in more than one word. */
    boolean fullPerson(Chunk chunk) {
        int parts = chunk.length() - (Names.generation(text.at(chunk.to() - 1).key()) ? 1 : 0);
        if (parts < 2 || chunk.length() > LONGEST_PERSON) {
            return false;
        }
        if (known.named(text.between(chunk.from(), chunk.to())) != null) {
            return true;
        }
        if (organisation(chunk) || qualified(chunk)) {
            return false;
        }
        return titled(chunk)
                || words.firstName(text.at(chunk.from()))
                || labelledThroughout(chunk)
                || ageFollows(chunk)
                || (!articleBefore(chunk)
                        && (lone.contains(text.at(chunk.to() - 1).key()) || sourceTokens.contains(chunk.from())));
    }

    /** "Liberal Oscar-winner Lee": a word of description that is capitalised as if it were a first name. */
    boolean qualified(Chunk chunk) {
        Token first = text.at(chunk.from());
        return chunk.length() > 1 && words.modifier(first) != null && !words.firstName(first);
    }

    /** Whether a name that nothing else explains is taken for a person's. */
    boolean lonePerson(Chunk chunk, @Nullable Chunk title) {
        if (organisation(chunk) || acronym(chunk)) {
            return false;
        }
        if (title != null) {
            boolean courtesy = title.term().post() == Term.Post.COURTESY;
            return courtesy
                    || (title.term().post() != Term.Post.RELATION && !words.organisationNoun(text.at(chunk.to() - 1)));
        }
        Token first = text.at(chunk.from());
        boolean heads = sourceTokens.contains(chunk.from()) && sourceTokens.contains(chunk.to() - 1);
        return (labelled(personTokens, chunk) && !articleBefore(chunk))
                || (heads && !articleBefore(chunk) && surelyName(chunk) && chunk.length() <= 2)
                || (words.firstName(first) && !first.opening() && chunk.length() == 1 && heads);
    }

    boolean organisation(Chunk chunk) {
        Token last = text.at(chunk.to() - 1);
        boolean person = labelledThroughout(chunk) || titled(chunk);
        if (labelled(otherTokens, chunk) && !person) {
            return true;
        }
        if (words.organisationNoun(last) && chunk.length() > 1 && !person) {
            return true;
        }
        for (int at = chunk.from() + 1; at < chunk.to(); at++) {
            String key = text.at(at).key();
            if (key.equals("of") || key.equals("for") || key.equals("and")) {
                return true;
            }
        }
        return false;
    }

    boolean acronym(Chunk chunk) {
        String name = text.at(chunk.from()).text();
        return chunk.length() == 1
                && name.length() > 1
                && name.length() <= 5
                && name.chars().allMatch(Character::isUpperCase);
    }

    /** A capital that stands elsewhere than first in a sentence, or a speaker's name before a colon. */
    private boolean surelyName(Chunk chunk) {
        boolean colon = chunk.to() < text.size() && text.at(chunk.to()).text().equals(":");
        return !merelyWord(chunk.from())
                && (capital.contains(text.at(chunk.to() - 1).key()) || colon || words.firstName(text.at(chunk.from())));
    }

    /** Whether a capitalised word is also written small in this article, or is no name at all. */
    boolean merelyWord(int at) {
        Token token = text.at(at);
        return words.notName(token) || lowerCase.contains(token.key()) || words.noun(token) != null;
    }
    /** Whether what begins at the token does not hang on a preposition or an owner before it. */
    boolean leads(int at) {
        return !text.joined(at - 1, at)
                || !(words.preposition(text.at(at - 1)) || text.at(at - 1).possessive());
    }

    boolean firstNameAt(int at) {
        return words.firstName(text.at(at));
    }

    Gender genderOf(String fullName) {
        List<String> parts = Names.words(fullName);
        Gender first = words.genderOf(parts.get(0));
        return parts.size() > 2 && parts.get(0).length() == 1
                ? words.genderOf(parts.get(1))
                : parts.size() > 1 ? first : Gender.UNKNOWN;
    }

    private boolean titled(Chunk chunk) {
        Chunk before = chunks.endingAt(chunk.from());
        return before != null && before.term().isPost() && text.joined(before.to() - 1, chunk.from());
    }

    private boolean articleBefore(Chunk chunk) {
        return chunk.from() > 0
                && text.joined(chunk.from() - 1, chunk.from())
                && text.at(chunk.from() - 1).key().equals("the");
    }

    /** "Lee, 54,": how somebody is introduced. */
    boolean ageFollows(Chunk chunk) {
        return chunk.to() + 1 < text.size()
                && text.at(chunk.to()).text().equals(",")
                && text.at(chunk.to() + 1).text().matches("\\d\\d?");
    }

    private boolean labelledThroughout(Chunk chunk) {
        return personTokens.contains(chunk.from()) && personTokens.contains(chunk.to() - 1);
    }

    private static boolean labelled(Set<Integer> tokens, Chunk chunk) {
        for (int at = chunk.from(); at < chunk.to(); at++) {
            if (tokens.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
