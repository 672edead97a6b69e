package org.parley.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;
import org.parley.model.When;

/** Statements that differ in one thing from what {@link Told} makes them. */
final class Otherwise {
    private Otherwise() {}

    /** Said on these days, told by the first words of the content. */
    static UnaryOperator<Statement> said(@Nullable LocalDate from, @Nullable LocalDate to, String words) {
        return s -> with(
                s,
                s.form(),
                s.type(),
                s.content(),
                s.text(),
                s.speaker(),
                s.addressee(),
                s.relays(),
                new When(from, to, words, s.cue().get(0)));
    }

    static UnaryOperator<Statement> to(Actor addressee) {
        return s -> with(
                s,
                s.form(),
                s.type(),
                s.content(),
                s.text(),
                s.speaker(),
                new ActorRef(addressee, s.cue(), ResolvedBy.NAME),
                s.relays(),
                s.said());
    }

    static UnaryOperator<Statement> byNobody() {
        return s -> with(s, s.form(), s.type(), s.content(), s.text(), null, s.addressee(), s.relays(), s.said());
    }

    static UnaryOperator<Statement> by(Actor speaker) {
        return s -> with(
                s,
                s.form(),
                s.type(),
                s.content(),
                s.text(),
                new ActorRef(speaker, s.source(), ResolvedBy.DESCRIPTION),
                s.addressee(),
                s.relays(),
                s.said());
    }

    static UnaryOperator<Statement> of(StatementType type) {
        return s -> with(s, s.form(), type, s.content(), s.text(), s.speaker(), s.addressee(), s.relays(), s.said());
    }

    static UnaryOperator<Statement> relayedBy(List<Relay> relays) {
        return s -> with(s, s.form(), s.type(), s.content(), s.text(), s.speaker(), s.addressee(), relays, s.said());
    }

    /** With content that its words don't fit. */
    static UnaryOperator<Statement> cutting(Span content) {
        return s -> with(
                s, s.form(), s.type(), List.of(content), s.text(), s.speaker(), s.addressee(), s.relays(), s.said());
    }

    private static Statement with(
            Statement s,
            StatementForm form,
            StatementType type,
            List<Span> content,
            String text,
            @Nullable ActorRef speaker,
            @Nullable ActorRef addressee,
            List<Relay> relays,
            @Nullable When said) {
        return new Statement(
                s.id(),
                form,
                type,
                text,
                content,
                s.cue(),
                s.source(),
                speaker,
                addressee,
                relays,
                said,
                s.within(),
                s.confidence(),
                s.foundBy());
    }
}
