package org.parley.training.teacher;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;
import org.parley.training.teacher.PostWords.Role;

/** One sentence in which posts are looked for: which words make a post, and which of their neighbours belong to it. */
final class PostScan {
    private static final int LONGEST_HEAD = 8;

    private final PostWords posts;
    private final List<Word> words;
    private final List<Mention> names;
    private final String text;

    /**
     * @param posts the words that make a post
     * @param words the sentence
     * @param names names and dates already found in it
     * @param text what the spans point into
     */
    PostScan(PostWords posts, List<Word> words, List<Mention> names, String text) {
        this.posts = posts;
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
        if ((!weak && !posts.has(Role.HEAD, form)) || !isWhole(start, end)) {
            return false;
        }
        boolean nominal = end - start > 1 || words.get(start).isNoun();
        return nominal && !qualifiesNoun(start, end) && !modifiesPost(start, end) && (!weak || isSupported(start, end));
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

    /** Whether the word only ranks the post that follows: {@code deputy national director}. */
    private boolean modifiesPost(int start, int end) {
        if (end - start > 1
                || end == words.size()
                || !posts.has(Role.MODIFIER, words.get(start).form())) {
            return false;
        }
        String next = words.get(end).form();
        return posts.has(Role.MODIFIER, next) || posts.has(Role.HEAD, next);
    }

    private boolean isPostWord(Word word) {
        return posts.has(Role.HEAD, word.form()) || posts.has(Role.WEAK, word.form());
    }

    private boolean isSupported(int start, int end) {
        boolean modified = startOfModifier(start, end) < start;
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

    /**
     * Index of the first word of a post.
     *
     * @param head index of its head's first word
     * @param end index behind it
     * @param free index of the first word that belongs to no earlier post
     */
    int startOfPost(int head, int end, int free) {
        int start = head;
        int before = startOfModifier(start, end);
        while (before < start && before >= free) {
            start = before;
            before = startOfModifier(start, end);
        }
        return start;
    }

    /** Index of the modifier that stands right before the index; the index itself if none does. */
    private int startOfModifier(int start, int end) {
        if (start > 1 && isHyphen(start - 1)) {
            int first = startOfCompound(start - 2);
            return free(first, start) && isPrefix(words.get(start - 2)) ? first : start;
        }
        int first = start == 0 ? 0 : startOfCompound(start - 1);
        boolean belongs =
                start - first > 1 ? isCompoundModifier(first, start) : first < start && isModifier(first, end);
        return belongs ? first : start;
    }

    /** Index of the first part of the hyphenated word whose last part is at the index. */
    private int startOfCompound(int last) {
        int first = last;
        while (first > 1 && isHyphen(first - 1)) {
            first -= 2;
        }
        return first;
    }

    /** What may stand before a head and a hyphen: {@code co-founder}, {@code then-candidate}. */
    private boolean isPrefix(Word word) {
        return posts.has(Role.MODIFIER, word.form()) || isPostWord(word);
    }

    /** Nouns through and through: {@code hedge-fund} manager, but not {@code longer-shot} candidate. */
    private boolean isCompoundModifier(int first, int end) {
        Word word = words.get(first);
        return free(first, end)
                && words.get(end - 1).isNoun()
                && (word.isNoun() || posts.has(Role.MODIFIER, word.form()));
    }

    private boolean isModifier(int index, int end) {
        Word word = words.get(index);
        if (posts.has(Role.MODIFIER, word.form())) {
            MentionKind kind = kindAt(index);
            boolean title = posts.has(Role.TITLE, form(index + 1, end));
            return kind == null || (kind == MentionKind.NATIONALITY && !title);
        }
        boolean singular = word.isNoun() && !word.pos().endsWith("S");
        boolean common = !word.isCapitalised() || (index == 0 && !word.isProperNoun());
        boolean inTitleCase = words.get(end - 1).isCapitalised();
        return singular && free(index, index + 1) && !posts.has(Role.COURTESY, word.form()) && (common || inTitleCase);
    }

    private boolean isHyphen(int index) {
        Word word = words.get(index);
        return word.form().equals("-")
                && index > 0
                && words.get(index - 1).touches(word)
                && index + 1 < words.size()
                && word.touches(words.get(index + 1));
    }

    /** Whether no name reaches over its edges: {@code Secretary of [State]} is whole. */
    private boolean isWhole(int start, int end) {
        Span span = words.get(start).span().cover(words.get(end - 1).span());
        return names.stream()
                .allMatch(name ->
                        !name.span().overlaps(span) || (span.contains(name.span()) && !span.equals(name.span())));
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
