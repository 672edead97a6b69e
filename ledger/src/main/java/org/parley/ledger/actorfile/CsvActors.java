package org.parley.ledger.actorfile;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/** Rows of the plain table: one actor a row, or several rows for one with several posts. */
final class CsvActors {
    private final ActorFields fields;

    /** What rows of one actor have in common; its identifier alone where it has one. */
    private record Key(
            @Nullable String id,
            @Nullable String name,
            @Nullable ActorKind kind,
            @Nullable String country) {}

    CsvActors(ActorFields fields) {
        this.fields = fields;
    }

    void add(TableRow row) {
        String name = row.first(Columns.NAME);
        if (name.isEmpty()) {
            fields.problems().add(row.at(), "no-name", "a row without a name");
            return;
        }
        String id = row.first(Columns.ID);
        ActorKind kind = fields.kind(row.first(Columns.KIND), row.at());
        String country = fields.country(row.first(Columns.COUNTRY), row.at());
        Key key = id.isEmpty() ? new Key(null, name, kind, country) : new Key(id, null, null, null);
        ActorDraft actor = fields.drafts().get(key, () -> new ActorDraft(name, kind, id.isEmpty() ? null : id));
        actor.locate(country);
        actor.assign(fields.sector(row.first(Columns.SECTOR), row.at()));
        actor.alsoCalled(name);
        ActorFields.several(row.first(Columns.ALIASES)).forEach(actor::alsoCalled);
        ListedPost post =
                fields.post(row.first(Columns.POST), row.first(Columns.FROM), row.first(Columns.TO), row.at());
        if (post != null) {
            actor.held(post);
        }
    }
}
