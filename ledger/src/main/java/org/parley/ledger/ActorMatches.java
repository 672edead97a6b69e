package org.parley.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Whom a name may mean, as rows of identities. */
final class ActorMatches {
    private static final String WORDS =
            "is_current = 1 AND id IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?)";

    private final Handle handle;

    ActorMatches(Handle handle) {
        this.handle = handle;
    }

    /**
     * The identity of that id, else those exactly so called, with all persons who have it for one of their names where it is a
     * person's and a single word; where nobody is so called, those whose names hold words that begin so. Everybody for a blank name. But for the
     * id, only those of whom a statement that counts speaks.
     */
    Set<Long> called(String name) {
        if (name.isBlank()) {
            return where("is_current = 1");
        }
        Set<Long> exact = where("digest = ? OR name = ? AND is_current = 1", name, name);
        String words = WordQuery.of(name).wanted();
        if (words.isEmpty()) {
            return exact;
        }
        if (exact.isEmpty()) {
            return where(WORDS, words.replaceAll("\"(?= AND |$)", "\"*"));
        }
        boolean isSingle = name.strip().chars().noneMatch(Character::isWhitespace);
        if (isSingle
                && !where("is_current = 1 AND kind = 'PERSON' AND name = ?", name)
                        .isEmpty()) {
            exact.addAll(where("kind = 'PERSON' AND " + WORDS, words));
        }
        return exact;
    }

    private Set<Long> where(String condition, Object... values) {
        var query = handle.createQuery(
                "SELECT DISTINCT identity FROM actor WHERE kind <> 'UNNAMED' AND (" + condition + ")");
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        List<Long> identities = query.mapTo(Long.class).list();
        return new LinkedHashSet<>(identities);
    }
}
