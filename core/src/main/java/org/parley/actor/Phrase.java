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
            } else if (at > from && ends(words, token)) {
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

    private static boolean ends(ActorWords words, Token token) {
        Pronoun pronoun = words.pronoun(token);
        return (!token.word()
                        && !token.possessive()
                        && !token.text().equals("-")
                        && !token.text().equals("&"))
                || words.preposition(token)
                || (pronoun != null && pronoun.relative());
    }
}
