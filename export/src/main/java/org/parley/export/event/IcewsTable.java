package org.parley.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.EventReport;

/** ICEWS's 20 columns with header: a row a pair of parties. Reports without a day, or without both sides, have no place in it. */
final class IcewsTable implements EventReportWriter {
    private final Codes codes = new Codes();
    private final Rows<Dyad> rows;

    IcewsTable(OutputStream out) throws IOException {
        rows = Rows.tabs(out, columns(), "");
        rows.header();
    }

    private List<Column<Dyad>> columns() {
        return List.of(
                new Column<>("Event ID", Column.Type.LONG, Dyad::number),
                new Column<>("Event Date", Column.Type.DAY, Dyad::day),
                Column.optional("Source Name", dyad -> name(dyad.source())),
                Column.optional("Source Sectors", dyad -> sector(dyad.source())),
                Column.optional("Source Country", dyad -> country(dyad.source())),
                Column.optional("Event Text", dyad -> codes.act(dyad.cameo())),
                Column.optional("CAMEO Code", Dyad::cameo),
                new Column<>("Intensity", Column.Type.REAL, dyad -> codes.goldstein(dyad.cameo())),
                Column.optional("Target Name", dyad -> name(dyad.target())),
                Column.optional("Target Sectors", dyad -> sector(dyad.target())),
                Column.optional("Target Country", dyad -> country(dyad.target())),
                new Column<>(
                        "Story ID",
                        Column.Type.LONG,
                        dyad -> Dyad.numbered(dyad.report().article().id())),
                nothing("Sentence Number"),
                Column.optional("Publisher", dyad -> dyad.report().article().outlet()),
                nothing("City"),
                nothing("District"),
                nothing("Province"),
                Column.optional("Country", this::place),
                nothing("Latitude"),
                nothing("Longitude"));
    }

    private static Column<Dyad> nothing(String name) {
        return Column.optional(name, dyad -> null);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.card().name();
    }

    private @Nullable String sector(@Nullable Party party) {
        return party == null ? null : codes.sectorName(party.sector());
    }

    private @Nullable String country(@Nullable Party party) {
        return party == null ? null : codes.countryName(party.country());
    }

    private @Nullable String place(Dyad dyad) {
        return dyad.event().where() == null
                ? null
                : codes.countryName(dyad.event().where().country());
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        List<Dyad> dyads = Dyad.complete(report);
        for (Dyad dyad : dyads) {
            rows.write(dyad);
        }
        return !dyads.isEmpty();
    }

    @Override
    public void finish() throws IOException {
        rows.finish();
    }
}
