package org.parley.training.teacher;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that make a post, and what each does in it; {@code posts.tsv}. */
final class PostWords {

    /** What a word does in a post. */
    enum Role {
        /** Stands for a post by itself: {@code spokeswoman}. */
        HEAD,
        /** Has other meanings too, so it needs support from its neighbours: {@code head}. */
        WEAK,
        /** Short form that only stands before a name: {@code Sen.}. */
        TITLE,
        /** Belongs to a name and says nothing about a post: {@code Mr.}. */
        COURTESY,
        /** May stand before a head without being a noun: {@code former}. */
        MODIFIER
    }

    private final Map<Role, Set<String>> words;

    private PostWords(Map<Role, Set<String>> words) {
        this.words = words;
    }

    /** Reads the bundled list. */
    static PostWords load() {
        return new PostWords(WordList.rows("posts.tsv").stream()
                .collect(groupingBy(
                        row -> Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT)),
                        mapping(row -> row.getField("word"), toUnmodifiableSet()))));
    }

    /** Whether the word, in any case, has the role; for heads a plural counts too. */
    boolean has(Role role, String word) {
        Set<String> known = words.getOrDefault(role, Set.of());
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (known.contains(lower)) {
            return true;
        }
        String singular = (role == Role.HEAD || role == Role.WEAK) ? singular(lower) : null;
        return singular != null && known.contains(singular);
    }

    private static @Nullable String singular(String word) {
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : null;
    }
}
