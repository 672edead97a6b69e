package org.parley.cli.view;

import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.model.Relay;
import org.parley.model.Statement;
import org.parley.model.StatementType;

/**
 * A statement with what people see of it.
 *
 * @param number its place in the article, from 1
 * @param statement the statement itself
 * @param speaker who is meant
 */
public record StatementView(int number, Statement statement, Person speaker) {
    /** The view of an article's statement. */
    public static StatementView of(int number, Statement statement) {
        Person speaker = statement.speaker() == null ? Person.nobody() : Person.of(statement.speaker());
        return new StatementView(number, statement, speaker);
    }

    /** Whether it was said, rather than thought, known or meant. */
    public boolean isSaid() {
        return statement.type() == StatementType.ASSERTION;
    }

    /** "direct", "indirect" or "mixed". */
    public String form() {
        return statement.form().name().toLowerCase(Locale.ROOT);
    }

    /** The type in a word: "said", "belief", "knowledge" or "intention". */
    public String type() {
        return switch (statement.type()) {
            case ASSERTION -> "said";
            case BELIEF -> "belief";
            case FACT -> "knowledge";
            case EVENTUALITY -> "intention";
        };
    }

    /** When it was said; empty where the text does not tell. */
    public String when() {
        return statement.said() == null ? "" : Dates.when(statement.said());
    }

    /** To whom; empty where the text does not tell. */
    public String addressee() {
        return statement.addressee() == null
                ? ""
                : Person.of(statement.addressee()).name();
    }

    /** Through whom, joined by commas; empty where there is nobody between. */
    public String relays() {
        return statement.relays().stream().map(Relay::name).distinct().collect(Collectors.joining(", "));
    }
}
