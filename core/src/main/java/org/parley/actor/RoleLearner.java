package org.parley.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Learns what an article says of a person beside the name: title before, apposition behind, party and state in brackets. */
final class RoleLearner {
    private static final int LONGEST_APPOSITION = 14;
    private static final int FARTHEST_PLACE = 4;

    private final ActorWords words;
    private final ArticleText text;
    private final ChunkMap chunks;
    private final RoleReader reader;

    RoleLearner(ActorWords words, ArticleText text, ChunkMap chunks, RoleReader reader) {
        this.words = words;
        this.text = text;
        this.chunks = chunks;
        this.reader = reader;
    }

    int titleStart(Chunk post) {
        return reader.titleStart(post);
    }

    void learn(Person person, @Nullable Chunk title, Chunk name) {
        if (title != null) {
            learnTitle(person, title, name);
        }
        Token next = name.to() < text.size() ? text.at(name.to()) : null;
        if (next != null && next.text().equals(",")) {
            learnApposition(person, behindVerb(behindAge(name.to() + 1)));
        }
        learnBefore(person, name, title);
        learnPlace(person, name.to());
        if (title == null
                && stateInBrackets(name.to()) != null
                && text.at(name.to()).text().equals("(")) {
            person.infer("USA");
        }
    }

    /** Behind "39," in "Emil Tark, 39, a Danish sailor". */
    private int behindAge(int at) {
        boolean age = at + 1 < text.size()
                && text.at(at).text().matches("\\d\\d?")
                && text.at(at + 1).text().equals(",");
        return age ? at + 2 : at;
    }

    /** Behind "who was" in "Emil Tark, who was the king's physician". */
    private int behindVerb(int at) {
        boolean clause = at + 2 < text.size()
                && text.at(at).key().equals("who")
                && text.at(at + 1).key().matches("is|was");
        if (!clause) {
            return at;
        }
        return text.at(at + 2).key().matches("now|once|then|also") ? at + 3 : at + 2;
    }

    /** "Emil Tark of Madison, Alabama,": where somebody lives, right behind the name. */
    private void learnPlace(Person person, int at) {
        if (at >= text.size() || !text.at(at).key().matches("of|from")) {
            return;
        }
        for (int next = at + 1; next < text.size() && next <= at + FARTHEST_PLACE; ) {
            Chunk place = chunks.startingAt(next);
            boolean comma = text.at(next).text().equals(",");
            if (place == null ? !comma : place.term().isPost()) {
                return;
            }
            if (place != null && (place.is(Term.Kind.STATE) || place.is(Term.Kind.COUNTRY))) {
                person.infer(String.valueOf(place.term().country()));
                return;
            }
            next = place == null ? next + 1 : place.to();
        }
    }

    private void learnTitle(Person person, Chunk title, Chunk name) {
        if (title.term().post() == Term.Post.COURTESY) {
            person.learn(title.term().gender());
            return;
        }
        Role role = reader.read(titleStart(title), title, title.to());
        String state = stateInBrackets(name.to());
        person.learn(state == null ? role : role.in(state));
    }

    /** "(R-Ariz.)", "of Ohio" behind the name of a US senator, representative or governor. */
    private @Nullable String stateInBrackets(int at) {
        for (int next = at; next < text.size() && next < at + 4; next++) {
            Token token = text.at(next);
            int hyphen = token.text().indexOf('-');
            String mark = hyphen > 0 ? token.text().substring(hyphen + 1) : token.text();
            String state = words.state(ArticleText.key(mark));
            if (state != null && (hyphen == 1 || text.at(next - 1).key().equals("of"))) {
                return state;
            }
            if (next == at
                    && !token.text().equals("(")
                    && !token.text().equals(",")
                    && !token.key().equals("of")) {
                return null;
            }
        }
        return null;
    }

    /** "Ana Ruiz, Spain's foreign minister, …". */
    private void learnApposition(Person person, int from) {
        int start = skipArticle(from);
        Chunk post = headPost(start);
        if (post == null) {
            learnNation(person, from, start);
            return;
        }
        int to = post.to();
        while (to < text.size()
                && to < start + LONGEST_APPOSITION
                && text.at(to).sentence() == text.at(from).sentence()
                && (text.at(to).word() || text.at(to).possessive())
                && (chunks.startingAt(to) != null || !endsApposition(to))) {
            Chunk part = chunks.startingAt(to);
            to = part == null ? to + 1 : part.to();
        }
        if (!presentsNext(to)) {
            person.learn(reader.read(start, post, to));
        }
    }

    /** "Ruiz, the mayor's aide, Emil Tark, told her": what stands between two names is said of the second, if a verb follows. */
    private boolean presentsNext(int comma) {
        Chunk next = comma + 1 < text.size() && text.at(comma).text().equals(",") ? chunks.startingAt(comma + 1) : null;
        if (next == null || !next.is(Term.Kind.NAME) || next.length() < 2 || next.to() + 1 >= text.size()) {
            return false;
        }
        Token behind = text.at(next.to() + 1);
        return text.at(next.to()).text().equals(",")
                && behind.sentence() == text.at(comma).sentence()
                && behind.word()
                && !behind.capital()
                && !words.article(behind)
                && !words.preposition(behind)
                && words.pronoun(behind) == null
                && !behind.key().matches("and|or");
    }

    /** "Emil Tark, a Danish sailor": the country, whatever he does. */
    private void learnNation(Person person, int from, int start) {
        Chunk nation = start > from ? chunks.startingAt(start) : null;
        boolean describes = nation != null && nation.is(Term.Kind.DEMONYM) && text.joined(nation.to() - 1, nation.to());
        if (describes && text.at(Objects.requireNonNull(nation).to()).word()) {
            person.infer(String.valueOf(nation.term().country()));
        }
    }

    private boolean endsApposition(int at) {
        Token token = text.at(at);
        Pronoun pronoun = words.pronoun(token);
        return (pronoun != null && pronoun.relative())
                || (words.preposition(token) && !token.key().matches("of|for|at|in|to|on"))
                || (!token.capital()
                        && words.noun(token) == null
                        && !words.preposition(token)
                        && words.modifier(token) == null
                        && !token.key().equals("the")
                        && !field(at)
                        && !secondPost(at));
    }

    /** "debate" in "director of debate". */
    private boolean field(int at) {
        return text.at(at - 1).key().matches("of|for") && text.at(at).word();
    }

    /** "and" in "a tax lawyer and senior fellow". */
    private boolean secondPost(int at) {
        return text.at(at).key().equals("and") && at + 1 < text.size() && headPost(at + 1) != null;
    }

    /** The post noun of the phrase that starts here, if only what may stand before a post stands before it. */
    private @Nullable Chunk headPost(int from) {
        Chunk best = null;
        int at = from;
        while (at < text.size()
                && at < from + LONGEST_APPOSITION
                && text.at(at).sentence() == text.at(from).sentence()) {
            Chunk chunk = chunks.startingAt(at);
            if (chunk != null) {
                best = chunk.term().isPost() ? chunk : best;
                at = chunk.to();
            } else if (text.at(at).possessive()
                    || reader.titleWord(text.at(at))
                    || words.pronoun(text.at(at)) != null) {
                at++;
            } else {
                return best;
            }
        }
        return best;
    }

    private int skipArticle(int from) {
        int at = from;
        while (at < text.size() && text.at(at).key().matches("a|an|the|his|her|their")) {
            at++;
        }
        return at;
    }

    /** "the Kremlin spokesman, Dmitry Peskov". */
    private void learnBefore(Person person, Chunk name, @Nullable Chunk title) {
        int comma = title == null ? name.from() - 1 : -1;
        if (comma < 1 || !text.at(comma).text().equals(",")) {
            return;
        }
        Chunk post = postBefore(comma);
        if (post == null) {
            return;
        }
        int start = titleStart(post);
        boolean definite =
                start < post.from() || (start > 0 && text.at(start - 1).key().matches("a|an|the|his|her|their"));
        if (definite) {
            person.learn(reader.read(start, post, comma));
        }
    }

    /** The post right before a comma, or in "a lawyer for Ann Lee,". */
    private @Nullable Chunk postBefore(int comma) {
        for (int at = comma; at > 0 && at > comma - LONGEST_APPOSITION; at--) {
            Chunk chunk = chunks.endingAt(at);
            boolean heads = at == comma || text.at(at).key().matches("for|of|at|to");
            if (heads && chunk != null && chunk.term().isPost()) {
                return chunk.term().post() == Term.Post.COURTESY ? null : chunk;
            }
            Token token = text.at(at - 1);
            if ((!token.word() && !token.possessive())
                    || token.sentence() != text.at(comma).sentence()
                    || (words.preposition(token) && !token.key().matches("for|of|at|to"))) {
                return null;
            }
        }
        return null;
    }
}
