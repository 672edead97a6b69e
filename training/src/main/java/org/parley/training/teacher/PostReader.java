package org.parley.training.teacher;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

/**
 * Finds posts: the longest noun phrase around a post word, without determiner, without the holder's name and without
 * the name of an organisation or country in front, as in {@code White House [Press Secretary] Jen Psaki}.
 */
final class PostReader {
    private final PostWords posts;

    PostReader(PostWords posts) {
        this.posts = posts;
    }

    /**
     * The posts of a sentence.
     *
     * @param sentence its words
     * @param names names and dates already found in it; a post never reaches into one, except that a party before the
     *     post belongs to it ({@code Republican presidential candidate})
     * @param text what the spans point into
     */
    List<Mention> read(List<Word> sentence, List<Mention> names, String text) {
        Span whole =
                sentence.get(0).span().cover(sentence.get(sentence.size() - 1).span());
        List<Mention> inside =
                names.stream().filter(name -> name.span().overlaps(whole)).toList();
        PostScan scan = new PostScan(posts, sentence, inside, text);
        List<Mention> found = new ArrayList<>();
        int index = 0;
        int free = 0;
        while (index < sentence.size()) {
            int end = scan.postFrom(index);
            if (end < 0) {
                index++;
                continue;
            }
            int start = scan.startOfPost(index, end, free);
            Span span = new Span(
                    sentence.get(start).span().start(),
                    sentence.get(end - 1).span().end());
            found.add(new Mention(span, MentionKind.POST, 1.0));
            index = end;
            free = end;
        }
        return found;
    }
}
