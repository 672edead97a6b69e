package org.parley.intake.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column can be. */
enum Field {
    ID,
    TEXT,
    TITLE,
    OUTLET,
    AUTHORS,
    PUBLISHED,
    URL,
    LANGUAGE;

    String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.fieldName().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Field::fieldName).collect(Collectors.joining(", "));
    }
}
