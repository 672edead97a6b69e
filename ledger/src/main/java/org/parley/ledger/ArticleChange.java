package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/**
 * How an article that was extracted again differs from what it was.
 *
 * @param before as it was extracted first
 * @param after as it is extracted now
 */
public record ArticleChange(Article before, Article after) {
    /** The names of the properties that differ, joined by commas; empty where none does. */
    public String what() {
        List<String> differ = new ArrayList<>();
        compare("name", before.sourceId(), after.sourceId(), differ);
        compare("title", before.title(), after.title(), differ);
        compare("outlet", before.outlet(), after.outlet(), differ);
        compare("authors", before.authors(), after.authors(), differ);
        compare("published", before.published(), after.published(), differ);
        compare("url", before.url(), after.url(), differ);
        compare("language", before.language(), after.language(), differ);
        compare("text", before.text(), after.text(), differ);
        return String.join(", ", differ);
    }

    private static void compare(String property, @Nullable Object one, @Nullable Object other, List<String> differ) {
        if (!Objects.equals(one, other)) {
            differ.add(property);
        }
    }
}
