package org.parley.eval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is judged of a statement once it is found. */
enum Aspect {
    FORM,
    SPEAKER,
    COUNTRY,
    ADDRESSEE,
    RELAY,
    SAID;

    /** What the statement has of it, in lower case. */
    List<String> of(Predicted statement) {
        return switch (this) {
            case FORM -> one(statement.form());
            case SPEAKER -> one(statement.speaker());
            case COUNTRY -> one(statement.country());
            case ADDRESSEE -> one(statement.addressee());
            case RELAY -> statement.relays().stream().map(Aspect::folded).toList();
            case SAID -> one(statement.said());
        };
    }

    private static List<String> one(@Nullable Object value) {
        return Stream.ofNullable(value)
                .map(Object::toString)
                .map(Aspect::folded)
                .toList();
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return folded(name());
    }
}
