package org.parley.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks the names, posts and places of an article by capitals and word lists alone. */
final class ChunkFinder {
    private static final int LONGEST_NAME = 7;
    private static final Term NAME = Term.of(Term.Kind.NAME, "", null, null);

    private final ActorWords words;
    private final ArticleText text;
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();

    ChunkFinder(ActorWords words, ArticleText text) {
        this.words = words;
        this.text = text;
        text.tokens().stream()
                .filter(token -> Character.isLowerCase(token.text().codePointAt(0)))
                .forEach(token -> lowerCase.add(token.key()));
        for (int at = 1; at < text.size(); at++) {
            boolean named = words.firstName(text.at(at - 1))
                    && text.at(at - 1).capital()
                    && text.at(at).capital();
            if (named && text.joined(at - 1, at) && !text.at(at).headline()) {
                surnames.add(text.at(at).key());
            }
        }
    }

    /** All chunks in text order; none overlaps another. */
    List<Chunk> find() {
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Chunk chunk = chunkAt(at);
            if (chunk != null) {
                chunks.add(chunk);
            }
            at = chunk == null ? at + 1 : chunk.to();
        }
        return List.copyOf(chunks);
    }

    private @Nullable Chunk chunkAt(int at) {
        int end = sentenceEnd(at);
        PhraseTable.Phrase listed = words.terms().longestAt(text, at, end);
        if (beginsName(at, end, listed)) {
            int to = nameEnd(at, end);
            return new Chunk(at, to, NAME);
        }
        return listed == null ? null : new Chunk(at, at + listed.length(), listed.term());
    }

    private int sentenceEnd(int at) {
        int end = at + 1;
        while (end < text.size()
                && end < at + LONGEST_NAME
                && text.at(end).sentence() == text.at(at).sentence()) {
            end++;
        }
        return end;
    }

    private boolean beginsName(int at, int end, PhraseTable.@Nullable Phrase listed) {
        Token token = text.at(at);
        if (!token.capital() || token.text().equals("I") || partyMark(token)) {
            return false;
        }
        if (afterCourtesy(at)) {
            return true;
        }
        boolean nameFollows = at + 1 < end
                && text.joined(at, at + 1)
                && text.at(at + 1).capital()
                && !words.notName(text.at(at + 1))
                && words.terms().longestAt(text, at + 1, end) == null;
        boolean firstName = words.firstName(token) && nameFollows;
        if (listed != null && mayBeSurname(listed) && surname(at)) {
            return true;
        }
        if (listed != null) {
            return listed.length() == 1 && firstName && !listed.term().isPost();
        }
        if (words.notName(token)) {
            return firstName && !token.opening();
        }
        return !token.opening() || firstName || token.headline() || !lowerCase.contains(token.key());
    }

    /** Posts and newspapers are also surnames: "Dean", "Guardian". */
    private static boolean mayBeSurname(PhraseTable.Phrase listed) {
        boolean body = listed.term().kind() == Term.Kind.ORGANISATION
                && !"PTY".equals(listed.term().sector());
        return listed.length() == 1 && (listed.term().isPost() || body);
    }

    /** "Dean" where the article speaks of Howard Dean, unless it stands before a name. */
    private boolean surname(int at) {
        boolean article = text.joined(at - 1, at) && words.article(text.at(at - 1));
        boolean title = text.joined(at, at + 1) && text.at(at + 1).capital();
        return surnames.contains(text.at(at).key()) && !article && !title;
    }

    /** "R-Ariz." */
    private boolean partyMark(Token token) {
        return token.text().indexOf('-') == 1 && words.state(token.key().substring(2)) != null;
    }

    /** In "Mr. King" the king is a name. */
    private boolean afterCourtesy(int at) {
        if (!text.joined(at - 1, at)) {
            return false;
        }
        PhraseTable.Phrase title = words.terms().longestAt(text, at - 1, at);
        return title != null && title.term().post() == Term.Post.COURTESY;
    }

    private int nameEnd(int from, int end) {
        int to = from + 1;
        while (to < end) {
            if (!text.joined(to - 1, to)) {
                return to;
            }
            if (continuesName(from, to, end)) {
                to++;
            } else if (linksName(to, end)) {
                to += 2;
            } else {
                return to;
            }
        }
        return to;
    }

    private boolean continuesName(int from, int at, int end) {
        Token token = text.at(at);
        if (!token.capital() || partyMark(token)) {
            return false;
        }
        boolean second = at == from + 1 && words.firstName(text.at(from));
        if (words.notName(token)) {
            return second && !text.at(from).headline() && !token.text().equals("I");
        }
        PhraseTable.Phrase listed = words.terms().longestAt(text, at, end);
        boolean last =
                at + 1 >= end || !text.joined(at, at + 1) || !text.at(at + 1).capital();
        if (listed != null && mayBeSurname(listed) && last && surname(at)) {
            return true;
        }
        if (listed == null) {
            boolean person =
                    words.firstName(token) && !last && (words.organisationNoun(text.at(at - 1)) || endsTitle(from));
            return !person;
        }
        boolean middle =
                second && !last && words.firstName(token) && words.terms().longestAt(text, at + 1, end) == null;
        return ((middle || (second && last)) && listed.length() == 1) || (words.organisationNoun(token) && !second);
    }

    /** "Political Affairs" in "the undersecretary for Political Affairs Rosa Lindt". */
    private boolean endsTitle(int from) {
        PhraseTable.Phrase post = from > 1 && text.at(from - 1).key().matches("of|for") && text.joined(from - 1, from)
                ? words.terms().longestAt(text, from - 2, from - 1)
                : null;
        return post != null && post.term().isPost();
    }

    /** "Bill de Blasio", "University of Texas". */
    private boolean linksName(int at, int end) {
        if (at + 1 >= end || !text.joined(at, at + 1) || !text.at(at + 1).capital()) {
            return false;
        }
        Token link = text.at(at);
        if (words.particle(link)) {
            return !words.notName(text.at(at + 1));
        }
        return link.key().matches("of|for|on") && words.organisationNoun(text.at(at - 1));
    }
}
