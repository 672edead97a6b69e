package org.parley.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.exchange.Move;
import org.parley.ledger.exchange.Party;
import org.parley.ledger.exchange.Pointer;
import org.parley.ledger.wording.Content;
import org.parley.ledger.wording.PreparedContent;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.SpeechAct;
import org.parley.model.StatementForm;

/** The speech acts of the file as moves in exchanges. */
final class MoveRows {
    private static final String MOVES =
            "SELECT statement.id, statement.digest, statement.utterance, form, text, day, article.digest, relays,"
                    + " actor.digest, actor.name, actor.kind, actor.country, statement.is_current, act.body"
                    + " FROM act JOIN statement ON statement.id = act.statement"
                    + " JOIN article ON article.id = statement.article"
                    + " LEFT JOIN actor ON actor.id = statement.speaker WHERE statement.touched > ?";

    private final EntryJson json = new EntryJson();
    private final Map<String, Told> told = new HashMap<>();

    /** An act as the file has it; sides are not yet looked up. */
    private record Told(
            long row,
            String utterance,
            @Nullable Actor speaker,
            SpeechAct act,
            @Nullable Integer day,
            String article,
            List<String> relays,
            PreparedContent content) {}

    /**
     * What changed.
     *
     * @param come statements that count
     * @param gone statements that no longer do
     */
    record Change(List<String> come, List<String> gone) {}

    /** Reads those that entries behind {@code since} touched. */
    Change catchUp(Handle handle, long since) {
        Change change = new Change(new ArrayList<>(), new ArrayList<>());
        handle.createQuery(MOVES)
                .bind(0, since)
                .setFetchSize(10_000)
                .map((row, context) -> {
                    String id = row.getString(2);
                    if (row.getBoolean(13)) {
                        told.put(id, told(row, told.get(id)));
                        change.come().add(id);
                    } else if (told.remove(id) != null) {
                        change.gone().add(id);
                    }
                    return id;
                })
                .forEach(id -> {});
        return change;
    }

    private Told told(ResultSet row, @Nullable Told before) throws SQLException {
        String relays = row.getString(8);
        String speaker = row.getString(9);
        PreparedContent content = before != null
                ? before.content()
                : PreparedContent.of(
                        new Content(row.getString(2), StatementForm.valueOf(row.getString(4)), row.getString(5)));
        return new Told(
                row.getLong(1),
                row.getString(3),
                speaker == null
                        ? null
                        : new Actor(
                                speaker,
                                row.getString(10),
                                ActorKind.valueOf(row.getString(11)),
                                null,
                                row.getString(12),
                                null),
                before != null ? before.act() : json.act(row.getString(14)),
                (Integer) row.getObject(6),
                row.getString(7),
                relays.isEmpty() ? List.of() : List.of(relays.split(StatementValues.BETWEEN_RELAYS, -1)),
                content);
    }

    /** Ids of all that count. */
    Collection<String> ids() {
        return List.copyOf(told.keySet());
    }

    /** Row of a statement; empty for one that does nothing in any exchange. */
    Optional<Integer> row(String statement) {
        return Optional.ofNullable(told.get(statement)).map(one -> (int) one.row());
    }

    /** A statement as a move; empty where nobody knows on which side its speaker is. */
    Optional<Move> move(String statement, ActorBook actors) {
        Told one = told.get(statement);
        if (one == null || one.speaker() == null) {
            return Optional.empty();
        }
        return actors.party(one.speaker(), one.act().side()).map(speaker -> move(one, speaker, actors));
    }

    private static Move move(Told one, Party speaker, ActorBook actors) {
        List<Party> addressed = one.act().addressed().stream()
                .flatMap(ref -> party(ref, actors).stream())
                .filter(party -> !party.side().equals(speaker.side()))
                .distinct()
                .toList();
        List<Pointer> pointers = one.act().references().stream()
                .map(reference -> new Pointer(
                        reference,
                        reference.of() == null
                                ? null
                                : party(reference.of(), actors).orElse(null)))
                .filter(pointer -> pointer.of() == null || !pointer.of().side().equals(speaker.side()))
                .toList();
        return new Move(
                one.act(),
                one.utterance(),
                speaker,
                addressed,
                pointers,
                Days.day(one.day()),
                one.article(),
                one.row(),
                one.relays(),
                one.content());
    }

    private static Optional<Party> party(@Nullable ActorRef ref, ActorBook actors) {
        return ref == null ? Optional.empty() : actors.party(ref.actor(), null);
    }
}
