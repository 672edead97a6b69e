package org.parley.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Statement;
import org.parley.model.StatementForm;

/**
 * One statement as Parley read it, as far as it is scored.
 *
 * @param words where source, cue and content stand
 * @param form how much is quoted; absent in predictions that are spans alone
 * @param speaker name of who is meant
 * @param country of the speaker, ISO 3166-1 alpha-3
 * @param addressee name of whom it was said to
 * @param relays names of those through whom it reached the article
 * @param said first day on which it was said
 */
record Predicted(
        Attributed words,
        @Nullable StatementForm form,
        @Nullable String speaker,
        @Nullable String country,
        @Nullable String addressee,
        List<String> relays,
        @Nullable LocalDate said) {
    Predicted {
        relays = List.copyOf(relays);
    }

    /** From the engine's own values. */
    static Predicted of(Statement statement) {
        return new Predicted(
                new Attributed(statement.source(), statement.cue(), statement.content()),
                statement.form(),
                name(statement.speaker()),
                statement.speaker() == null ? null : statement.speaker().actor().country(),
                name(statement.addressee()),
                statement.relays().stream().map(relay -> relay.name()).toList(),
                statement.said() == null ? null : statement.said().from());
    }

    private static @Nullable String name(@Nullable ActorRef actor) {
        return actor == null ? null : actor.actor().name();
    }

    /** A form as the interchange format spells it. */
    static @Nullable StatementForm form(@Nullable String spelled) {
        return spelled == null ? null : StatementForm.valueOf(spelled.toUpperCase(Locale.ROOT));
    }
}
