package org.parley.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.EventReport;
import org.parley.model.Article;
import org.parley.model.EventContext;
import org.parley.model.Location;

/**
 * POLECAT's 40 columns with header: a row a report, compound parties in one cell. What is missing is {@code None}. Reports without
 * a day have no place in it.
 */
final class PolecatTable implements EventReportWriter {
    private static final String NOTHING = "None";

    private final Codes codes = new Codes();
    private final EventExportContext context;
    private final Rows<EventReport> rows;

    PolecatTable(OutputStream out, EventExportContext context) throws IOException {
        this.context = context;
        rows = Rows.tabs(out, columns(), NOTHING);
        rows.header();
    }

    private List<Column<EventReport>> columns() {
        List<Column<EventReport>> all = new ArrayList<>(List.of(
                Column.optional("Event ID", report -> report.event().id()),
                new Column<>("Event Date", Column.Type.DAY, EventReport::day),
                Column.optional("Event Type", report -> report.event().type().name()),
                Column.optional("Event Mode", PolecatTable::mode),
                new Column<>(
                        "Intensity", Column.Type.REAL, report -> report.event().score()),
                Column.optional("Quad Code", PolecatTable::quad),
                texts("Contexts", PolecatTable::contexts)));
        all.addAll(parties("Actor", Party::actors));
        all.addAll(parties("Recipient", Party::recipients));
        all.addAll(places());
        all.addAll(story());
        return List.copyOf(all);
    }

    private static @Nullable String mode(EventReport report) {
        return report.event().mode() == null ? null : report.event().mode().code();
    }

    private static String quad(EventReport report) {
        return report.event().type().quad().name().replace('_', ' ');
    }

    private static List<String> contexts(EventReport report) {
        return report.event().contexts().stream().map(EventContext::code).toList();
    }

    private List<Column<EventReport>> parties(String side, Function<EventReport, List<Party>> of) {
        return List.of(
                each(side + " Name", of, party -> party.card().name()),
                each(side + " Country", of, Party::country),
                each(side + " COW", of, party -> codes.cow(party.country())),
                Column.optional("Primary " + side + " Sector", report -> firstSector(of.apply(report))),
                each(side + " Sectors", of, Party::sector),
                each(side + " Title", of, Party::post),
                each(side + " Name Raw", of, party -> party.ref().actor().name()),
                nothing("Wikipedia " + side + " ID"));
    }

    private static @Nullable String firstSector(List<Party> parties) {
        return parties.isEmpty() ? null : parties.get(0).sector();
    }

    /** A list that is as long for each column of a side, so that its places go together. */
    private static Column<EventReport> each(
            String name, Function<EventReport, List<Party>> of, Function<Party, @Nullable String> value) {
        return texts(name, report -> of.apply(report).stream()
                .map(value)
                .map(found -> Objects.requireNonNullElse(found, NOTHING))
                .toList());
    }

    private static Column<EventReport> texts(String name, Function<EventReport, List<String>> values) {
        return Column.text(name, report -> values.apply(report).stream()
                .map(text -> text.replace(';', ','))
                .collect(Collectors.joining("; ")));
    }

    private List<Column<EventReport>> places() {
        return List.of(
                nothing("Placename"),
                nothing("City"),
                nothing("District"),
                nothing("Province"),
                Column.optional("Country", this::country),
                nothing("Latitude"),
                nothing("Longitude"),
                nothing("GeoNames ID"),
                Column.optional("Raw Placename", PolecatTable::place),
                nothing("Feature Type"));
    }

    private @Nullable String country(EventReport report) {
        Location where = report.event().where();
        return where == null ? null : codes.countryName(where.country());
    }

    private static @Nullable String place(EventReport report) {
        Location where = report.event().where();
        return where == null ? null : where.name();
    }

    private List<Column<EventReport>> story() {
        return List.of(
                Column.optional("Source", report -> report.article().outlet()),
                new Column<>("Publication Date", Column.Type.DAY, report -> report.article()
                        .published()),
                nothing("Story People"),
                nothing("Story Organizations"),
                nothing("Story Locations"),
                Column.optional("Language", this::language),
                Column.optional("Version", report -> "Parley " + context.version()));
    }

    private String language(EventReport report) {
        Article article = context.articles().apply(report.article().id());
        return article.language();
    }

    private static Column<EventReport> nothing(String name) {
        return Column.optional(name, report -> null);
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        if (report.day() == null) {
            return false;
        }
        rows.write(report);
        return true;
    }

    @Override
    public void finish() throws IOException {
        rows.finish();
    }
}
