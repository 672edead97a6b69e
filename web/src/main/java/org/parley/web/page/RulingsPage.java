package org.parley.web.page;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.web.edit.Rulings;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Decisions about who is who and what answers what, and taking them back. Served only where edits are allowed. */
public final class RulingsPage {
    private static final List<Column<Rulings.Ruling>> COLUMNS = List.of(
            new Column<>("entry", Column.Type.LONG, Rulings.Ruling::entry),
            Column.text("kind", ruling -> ruling.kind().name().toLowerCase(Locale.ROOT)),
            Column.optional("recorded", ruling -> Objects.toString(ruling.recorded(), null)),
            new Column<>("actors", Column.Type.TEXTS, ruling -> ruling.actors().stream()
                    .sorted()
                    .toList()),
            new Column<>("statements", Column.Type.TEXTS, Rulings.Ruling::statements),
            Column.text("note", Rulings.Ruling::note),
            Column.text("in_force", ruling -> Boolean.toString(ruling.inForce())));

    private final Desk desk;
    private final Rulings rulings;

    /** The page over a ledger. */
    public RulingsPage(Desk desk, Rulings rulings) {
        this.desk = desk;
        this.rulings = rulings;
    }

    /**
     * The page, for the template.
     *
     * @param rulings latest first
     */
    public record View(List<Line> rulings) {}

    /**
     * A decision.
     *
     * @param entry its number
     * @param what was decided, in words
     * @param actors whom it is about
     * @param opener of a link or a cut, the statement that opens; absent for others, and where it no longer counts
     * @param reply likewise, the other statement
     * @param day when; empty where unknown
     * @param note why
     * @param undoable whether it can be taken back
     */
    public record Line(
            long entry,
            String what,
            List<Person> actors,
            @Nullable Said opener,
            @Nullable Said reply,
            String day,
            String note,
            boolean undoable) {}

    /**
     * A statement that a decision is about.
     *
     * @param id of the statement
     * @param words cut short
     */
    public record Said(String id, String words) {}

    /** For people. */
    public Answer html(Request request) {
        View view = new View(rulings.rulings().stream().map(this::line).toList());
        return desk.templates().answer("rulings", desk.frame(request, "Decisions", "actors", "/rulings.json"), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rulings", rulings.rulings());
        return desk.json().answer(json);
    }

    /** A row for each decision. */
    public Answer csv(Request request) {
        return StatementTable.whole("parley-rulings.csv", COLUMNS, rulings.rulings());
    }

    /** Takes a decision back. */
    public Answer undo(Request request) {
        String entry = request.pathValue("entry");
        if (!entry.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("There is no decision \"" + Excerpt.of(entry, 40) + "\".");
        }
        rulings.undo(Long.parseLong(entry), ActorPage.note(request));
        return new Answer.SeeOther("/rulings");
    }

    private Line line(Rulings.Ruling ruling) {
        List<Person> actors = ruling.actors().stream()
                .sorted()
                .flatMap(id -> desk.search().actor(id).stream())
                .map(actor -> Person.of(actor.card()))
                .distinct()
                .toList();
        String what =
                switch (ruling.kind()) {
                    case MERGE -> "taken for one";
                    case APART -> "kept apart";
                    case LINK -> "is an answer";
                    case CUT -> "is no answer";
                    case UNDO -> "decision taken back";
                };
        String day = ruling.recorded() == null
                ? ""
                : English.day(ruling.recorded().atZone(ZoneOffset.UTC).toLocalDate());
        boolean undoable = ruling.inForce() && ruling.kind() != Rulings.Kind.UNDO;
        return new Line(
                ruling.entry(),
                what,
                actors,
                said(ruling, 0),
                said(ruling, 1),
                day,
                Excerpt.of(ruling.note(), Excerpt.QUOTATION),
                undoable);
    }

    private @Nullable Said said(Rulings.Ruling ruling, int index) {
        return ruling.statements().stream()
                .skip(index)
                .findFirst()
                .flatMap(id -> desk.search().report(id))
                .map(cited ->
                        new Said(cited.report().id(), Excerpt.of(cited.report().text(), Excerpt.TITLE)))
                .orElse(null);
    }
}
