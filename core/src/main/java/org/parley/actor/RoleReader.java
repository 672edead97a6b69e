package org.parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Role} of a phrase around a post noun. */
final class RoleReader {
    private final ActorWords words;
    private final ArticleText text;
    private final ChunkMap chunks;

    RoleReader(ActorWords words, ArticleText text, ChunkMap chunks) {
        this.words = words;
        this.text = text;
        this.chunks = chunks;
    }

    /**
     * The role a phrase tells.
     *
     * @param from index of its first token
     * @param post its post noun
     * @param to index behind its last token
     */
    Role read(int from, Chunk post, int to) {
        Term noun = post.term();
        List<Chunk> parts = chunks.within(from, to);
        String country = null;
        String sector = noun.sector();
        String state = null;
        String owner = null;
        for (Chunk part : parts) {
            country = country == null && !abroad(part) ? countryOf(part) : country;
            state = state == null && part.is(Term.Kind.STATE) ? part.term().name() : state;
            sector = sector == null && !part.term().isPost() ? part.term().sector() : sector;
            owner = owner == null && part.is(Term.Kind.NAME) && (part.to() <= post.from() || served(part))
                    ? text.at(part.to() - 1).key()
                    : owner;
        }
        for (int at = from; at < post.from() && country == null; at++) {
            country = words.countryOfSeat(text.at(at));
        }
        boolean former = false;
        String party = null;
        for (int at = from; at < to; at++) {
            ActorWords.Modifier modifier = words.modifier(text.at(at));
            if (modifier != null) {
                former |= modifier.over() && at < post.from();
                party = party == null ? modifier.party() : party;
            }
        }
        return new Role(
                text.between(from, to),
                noun.name(),
                words.widerThan(noun.name()),
                noun.post(),
                country,
                former && noun.post() == Term.Post.OFFICE ? "ELI" : sector,
                state,
                party,
                owner,
                former,
                noun.gender());
    }

    /** "for Ann Lee" in "a lawyer for Ann Lee", "to Mr. Lee" in "an adviser to Mr. Lee". */
    private boolean served(Chunk part) {
        Chunk title = chunks.endingAt(part.from());
        int from = title != null && title.term().isPost() ? title.from() : part.from();
        return from > 0 && text.at(from - 1).key().matches("for|of|to");
    }

    /** The country of a part; that of the state in "University of Michigan". */
    private @Nullable String countryOf(Chunk part) {
        if (part.is(Term.Kind.NAME) && words.city(text.between(part.from(), part.to()))) {
            return "USA";
        }
        if (!part.is(Term.Kind.NAME) || !words.organisationNoun(text.at(part.from()))) {
            return part.term().country();
        }
        for (int at = part.from() + 1; at < part.to(); at++) {
            PhraseTable.Phrase place = words.terms().longestAt(text, at, part.to());
            if (place != null && place.term().placing()) {
                return place.term().country();
            }
        }
        return null;
    }

    /** "to Russia" in "ambassador to Russia" says where, not whose. */
    private boolean abroad(Chunk part) {
        int before = part.from() - 1;
        if (before >= 0 && text.at(before).key().equals("the")) {
            before--;
        }
        return before >= 0 && text.at(before).key().equals("to");
    }

    /** Leftmost token of the title phrase whose post noun ends at the name, or the post's own first token. */
    int titleStart(Chunk post) {
        int start = post.from();
        while (start > 0 && text.joined(start - 1, start)) {
            Chunk part = chunks.endingAt(start);
            if (part != null && text.joined(part.to() - 1, part.to())) {
                start = part.from();
            } else if (text.at(start - 1).possessive() && chunks.endingAt(start - 1) != null) {
                start--;
            } else if (titleWord(text.at(start - 1))) {
                start--;
            } else {
                return start;
            }
        }
        return start;
    }

    boolean titleWord(Token token) {
        return words.modifier(token) != null || (words.noun(token) != null && !words.notName(token));
    }
}
