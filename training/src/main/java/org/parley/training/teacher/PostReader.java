package org.parley.training.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;
import org.parley.training.teacher.PostWords.Role;

/**
 * Finds posts: the longest noun phrase around a post word, without determiner, without the holder's name and without
 * the name of an organisation or country in front, as in {@code White House [Press Secretary] Jen Psaki}.
 */
final class PostReader {
    private static final int LONGEST_HEAD = 8;

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
        Span whole = sentence.get(0).span().cover(sentence.get(sentence.size() - 1).span());
        List<Mention> inside =
                names.stream().filter(name -> name.span().overlaps(whole)).toList();
        Scan scan = new Scan(sentence, inside, text);
        List<Mention> found = new ArrayList<>();
        int index = 0;
        while (index < sentence.size()) {
            int end = scan.postFrom(index);
            if (end < 0) {
                index++;
                continue;
            }
            int start = scan.startOfPost(index, end, found);
            Span span = new Span(
                    sentence.get(start).span().start(), sentence.get(end - 1).span().end());
            found.add(new Mention(span, MentionKind.POST, 1.0));
            index = end;
        }
        return found;
    }

    /** One walk over a sentence. */
    private final class Scan {
        private final List<Word> words;
        private final List<Mention> names;
        private final String text;

        Scan(List<Word> words, List<Mention> names, String text) {
            this.words = words;
            this.names = names;
            this.text = text;
        }

        /** Index behind the post that has its head at the index, or -1. */
        int postFrom(int head) {
            for (int end = Math.min(words.size(), head + LONGEST_HEAD); end > head; end--) {
                if (isTitle(head, end)) {
                    return end;
                }
                if (isHead(head, end)) {
                    return endOfComplement(end);
                }
            }
            return -1;
        }

        private boolean isTitle(int start, int end) {
            return posts.has(Role.TITLE, form(start, end))
                    && words.get(start).isCapitalised()
                    && free(start, end)
                    && end < words.size()
                    && words.get(end).isCapitalised();
        }

        private boolean isHead(int start, int end) {
            String form = form(start, end);
            boolean weak = posts.has(Role.WEAK, form);
            if (!weak && !posts.has(Role.HEAD, form) || !isWhole(start, end)) {
                return false;
            }
            boolean nominal = end - start > 1 || words.get(start).isNoun();
            return nominal && !qualifiesNoun(start, end) && (!weak || isSupported(start, end));
        }

        /** Whether the words only describe the noun that follows: {@code candidate forum}. */
        private boolean qualifiesNoun(int start, int end) {
            if (end == words.size()) {
                return false;
            }
            Word next = words.get(end);
            if (next.form().equals("-") && words.get(end - 1).touches(next)) {
                return true;
            }
            return next.isNoun()
                    && free(end, end + 1)
                    && !isPostWord(next)
                    && (!next.isCapitalised() || posts.has(Role.MODIFIER, next.form()))
                    && !words.get(start).lower().equals(next.lower());
        }

        private boolean isPostWord(Word word) {
            return posts.has(Role.HEAD, word.form()) || posts.has(Role.WEAK, word.form());
        }

        private boolean isSupported(int start, int end) {
            boolean modified = start > 0 && belongsBefore(start, end);
            boolean named = end < words.size() && kindAt(end) == MentionKind.PERSON;
            boolean complemented = end < words.size() && words.get(end).lower().equals("of");
            return modified || named || complemented;
        }

        /** Takes in {@code of} and plain nouns: {@code director [of communications]}. */
        private int endOfComplement(int end) {
            if (end + 1 >= words.size() || !words.get(end).lower().equals("of")) {
                return end;
            }
            int last = end + 1;
            int behindNoun = end;
            while (last < words.size() && free(last, last + 1)) {
                Word word = words.get(last);
                if (!word.isNoun() && !word.pos().equals("JJ")) {
                    break;
                }
                last++;
                behindNoun = word.isNoun() ? last : behindNoun;
            }
            return behindNoun;
        }

        /** Index of the first word of the post whose head starts at the index. */
        int startOfPost(int head, int end, List<Mention> found) {
            int behindLast = found.isEmpty() ? -1 : found.get(found.size() - 1).span().end();
            int start = head;
            while (start > 0
                    && words.get(start - 1).span().start() >= behindLast
                    && belongsBefore(start, end)) {
                start -= isHyphen(start - 1) ? 2 : 1;
            }
            return start;
        }

        /** Whether what stands before the index belongs to the post that goes on to the end. */
        private boolean belongsBefore(int start, int end) {
            Word word = words.get(start - 1);
            if (isHyphen(start - 1)) {
                return start > 1 && free(start - 2, start) && words.get(start - 2).touches(word) && isPart(start - 2);
            }
            if (posts.has(Role.MODIFIER, word.form())) {
                MentionKind kind = kindAt(start - 1);
                boolean title = posts.has(Role.TITLE, form(start, end));
                return kind == null || kind == MentionKind.NATIONALITY && !title;
            }
            boolean commonNoun = word.pos().equals("NN") && (start == 1 || !word.isCapitalised());
            boolean properPart = word.pos().startsWith("NN") && !word.pos().endsWith("S") && words.get(end - 1).isCapitalised();
            return free(start - 1, start) && !posts.has(Role.COURTESY, word.form()) && (commonNoun || properPart);
        }

        /** Whether the word may stand before the hyphen: {@code co-founder} and {@code then-candidate}. */
        private boolean isPart(int index) {
            Word word = words.get(index);
            return posts.has(Role.MODIFIER, word.form())
                    || isPostWord(word)
                    || word.isNoun() && !isPostWord(words.get(index + 2));
        }

        private boolean isHyphen(int index) {
            Word word = words.get(index);
            return word.form().equals("-") && index + 1 < words.size() && word.touches(words.get(index + 1));
        }

        /** Whether no name reaches over its edges: {@code Secretary of [State]} is whole. */
        private boolean isWhole(int start, int end) {
            Span span = words.get(start).span().cover(words.get(end - 1).span());
            return names.stream()
                    .allMatch(name -> !name.span().overlaps(span)
                            || span.contains(name.span()) && !span.equals(name.span()));
        }

        private boolean free(int start, int end) {
            for (int i = start; i < end; i++) {
                if (kindAt(i) != null) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable MentionKind kindAt(int index) {
            Span span = words.get(index).span();
            for (Mention name : names) {
                if (name.span().overlaps(span)) {
                    return name.kind();
                }
            }
            return null;
        }

        private String form(int start, int end) {
            return text.substring(
                            words.get(start).span().start(),
                            words.get(end - 1).span().end())
                    .toLowerCase(Locale.ROOT);
        }
    }
}
