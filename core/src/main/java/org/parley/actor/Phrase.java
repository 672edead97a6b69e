package org.parley.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * A noun phrase cut open.
 *
 * @param from index of its first token
 * @param head index behind the last token of its head: what stands before "of", "who" or a comma
 * @param to index behind its last token
 * @param joints indices of "and" and "or" between equals, in order
 */
record Phrase(int from, int head, int to, List<Integer> joints) {
    private static final String QUOTES = "\"“”";

    Phrase {
        joints = List.copyOf(joints);
    }

    static Phrase cut(ActorWords words, ArticleText text, ChunkMap chunks, int from, int to) {
        List<Integer> joints = new ArrayList<>();
        int at = from;
        while (at < to) {
            Chunk chunk = chunks.startingAt(at);
            Token token = text.at(at);
            if (chunk != null && chunk.to() <= to) {
                at = chunk.to();
            } else if (at > from && (ends(words, token) || dash(text, at) || title(text, at))) {
                break;
            } else {
                if (at > from
                        && at + 1 < to
                        && (token.key().equals("and")
                                || token.key().equals("or")
                                || token.key().equals("&"))) {
                    joints.add(at);
                }
                at++;
            }
        }
        return new Phrase(from, at, to, joints);
    }

    /** A hyphen that joins nothing. */
    private static boolean dash(ArticleText text, int at) {
        return text.at(at).text().equals("-")
                && !(text.joined(at, at + 1) && text.at(at + 1).word());
    }

    /** What stands in quotation marks and begins with a capital is the name of a work, not a post. */
    private static boolean title(ArticleText text, int at) {
        return QUOTES.indexOf(text.at(at).text()) >= 0
                && at + 1 < text.size()
                && !Character.isLowerCase(text.at(at + 1).text().charAt(0))
                && text.at(at + 1).word()
                && text.at(at).span().end() == text.at(at + 1).span().start();
    }

    private static boolean ends(ActorWords words, Token token) {
        Pronoun pronoun = words.pronoun(token);
        return (!token.word()
                        && !token.possessive()
                        && !token.text().equals("-")
                        && QUOTES.indexOf(token.text()) < 0
                        && !token.text().equals("&"))
                || words.preposition(token)
                || (pronoun != null && pronoun.relative());
    }
}
