package org.parley.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.EventReport;
import org.parley.model.Location;

/**
 * Phoenix's 26 columns without header: a row a day, source, target and code, with the ids, addresses and outlets of all its reports.
 * Reports without a day, or without codes of both sides, have no place in it. Keeps the rows of one day.
 */
final class PhoenixTable implements EventReportWriter {
    private final Codes codes = new Codes();
    private final EventExportContext context;
    private final Rows<Row> rows;
    private final Map<Key, Row> day = new LinkedHashMap<>();
    private @Nullable LocalDate open;

    PhoenixTable(OutputStream out, EventExportContext context) {
        this.context = context;
        rows = Rows.tabs(out, columns(), "");
    }

    /** What the rows of a day differ in. Acts without a code differ by what else tells them apart. */
    private record Key(String source, String target, String act) {}

    private record Row(
            Dyad dyad, CameoActor source, CameoActor target, Set<String> ids, Set<String> urls, Set<String> outlets) {
        Row(Dyad dyad, CameoActor source, CameoActor target) {
            this(dyad, source, target, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(EventReport report) {
            ids.add(report.event().id());
            addTo(urls, report.article().url(), "%3B");
            addTo(outlets, report.article().outlet(), ",");
        }

        /** The separator of lists cannot stand in them. */
        private static void addTo(Set<String> list, @Nullable String text, String instead) {
            if (text != null) {
                list.add(text.replace(";", instead));
            }
        }
    }

    private List<Column<Row>> columns() {
        List<Column<Row>> all = new ArrayList<>(List.of(
                Column.text("EventID", row -> row.dyad().number() + "_" + context.version()),
                Column.text("Date", row -> row.dyad().day().toString().replace("-", "")),
                new Column<>(
                        "Year", Column.Type.INTEGER, row -> row.dyad().day().getYear()),
                new Column<>(
                        "Month", Column.Type.INTEGER, row -> row.dyad().day().getMonthValue()),
                new Column<>("Day", Column.Type.INTEGER, row -> row.dyad().day().getDayOfMonth()),
                Column.text("SourceFull", row -> row.source().full()),
                Column.text("SourceRoot", row -> row.source().root()),
                Column.text("SourceAgent", row -> row.source().agent()),
                nothing("SourceOthers"),
                Column.text("TargetFull", row -> row.target().full()),
                Column.text("TargetRoot", row -> row.target().root()),
                Column.text("TargetAgent", row -> row.target().agent()),
                nothing("TargetOthers"),
                Column.optional("EventCode", row -> row.dyad().cameo()),
                Column.optional("EventRootCode", row -> row.dyad().root()),
                new Column<>("QuadClass", Column.Type.INTEGER, row -> CameoQuad.phoenix(row.dyad())),
                new Column<>(
                        "Goldstein",
                        Column.Type.REAL,
                        row -> codes.goldstein(row.dyad().cameo())),
                nothing("Issues")));
        all.addAll(places());
        all.addAll(List.of(
                Column.text("SentenceIDs", row -> String.join(";", row.ids())),
                Column.text("URLs", row -> String.join(";", row.urls())),
                Column.text("Sources", row -> String.join(";", row.outlets()))));
        return List.copyOf(all);
    }

    private List<Column<Row>> places() {
        return List.of(
                nothing("Lat"),
                nothing("Lon"),
                Column.optional("LocationName", row -> {
                    Location where = row.dyad().event().where();
                    return where == null ? null : where.name();
                }),
                nothing("StateName"),
                Column.optional("CountryName", row -> {
                    Location where = row.dyad().event().where();
                    return where == null ? null : codes.countryName(where.country());
                }));
    }

    private static Column<Row> nothing(String name) {
        return Column.optional(name, row -> null);
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        if (!Objects.equals(open, report.day())) {
            flush();
            open = report.day();
        }
        List<Row> taking = Dyad.complete(report).stream().flatMap(this::row).toList();
        taking.forEach(row -> row.add(report));
        return !taking.isEmpty();
    }

    private Stream<Row> row(Dyad dyad) {
        CameoActor source = CameoActor.of(dyad.source(), codes);
        CameoActor target = CameoActor.of(dyad.target(), codes);
        if (source.full().isEmpty() || target.full().isEmpty()) {
            return Stream.empty();
        }
        String act =
                Objects.requireNonNullElse(dyad.cameo(), dyad.event().type().name());
        Key key = new Key(source.full(), target.full(), act);
        return Stream.of(day.computeIfAbsent(key, absent -> new Row(dyad, source, target)));
    }

    private void flush() throws IOException {
        for (Row row : day.values()) {
            rows.write(row);
        }
        day.clear();
    }

    @Override
    public void finish() throws IOException {
        flush();
        rows.finish();
    }
}
