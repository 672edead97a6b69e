package org.parley.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.EventReport;
import org.parley.model.Location;

/**
 * GDELT 2.0's 61 columns without header: a row a report and pair of parties, a single party included. Reports without a day or any
 * party have no place in it.
 */
final class GdeltTable implements EventReportWriter {
    private static final double DAYS_OF_A_YEAR = 365;
    private static final double LAST_FRACTION = 0.9999;
    private static final int YEAR_DIGITS = 4;
    private static final int MONTH_DIGITS = 6;
    private static final int BASE_DIGITS = 3;
    private static final DateTimeFormatter ADDED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final String COUNTRY_MATCH = "1";

    private final Codes codes = new Codes();
    private final Rows<Dyad> rows;
    private final String added;

    GdeltTable(OutputStream out, EventExportContext context) {
        added = ADDED.format(context.updated().atOffset(ZoneOffset.UTC));
        rows = Rows.tabs(out, columns(), "");
    }

    private List<Column<Dyad>> columns() {
        List<Column<Dyad>> all = new ArrayList<>(days());
        all.addAll(actor("Actor1", Dyad::source));
        all.addAll(actor("Actor2", Dyad::target));
        all.addAll(act());
        all.addAll(nowhere("Actor1Geo"));
        all.addAll(nowhere("Actor2Geo"));
        all.addAll(place());
        all.add(Column.text("DATEADDED", dyad -> added));
        all.add(Column.optional("SOURCEURL", dyad -> dyad.report().article().url()));
        return List.copyOf(all);
    }

    private static List<Column<Dyad>> days() {
        return List.of(
                new Column<>("GlobalEventID", Column.Type.LONG, Dyad::number),
                Column.text("Day", GdeltTable::digits),
                Column.text("MonthYear", dyad -> digits(dyad).substring(0, MONTH_DIGITS)),
                Column.text("Year", dyad -> digits(dyad).substring(0, YEAR_DIGITS)),
                Column.text("FractionDate", dyad -> fraction(dyad.day())));
    }

    private static String digits(Dyad dyad) {
        return dyad.day().toString().replace("-", "");
    }

    private static String fraction(LocalDate day) {
        double passed = Math.min(day.getDayOfYear() / DAYS_OF_A_YEAR, LAST_FRACTION);
        return String.format(Locale.ROOT, "%.4f", day.getYear() + passed);
    }

    private List<Column<Dyad>> actor(String name, Function<Dyad, @Nullable Party> of) {
        return List.of(
                Column.text(name + "Code", dyad -> coded(of, dyad).full()),
                Column.optional(name + "Name", dyad -> name(of.apply(dyad))),
                Column.optional(name + "CountryCode", dyad -> coded(of, dyad).country()),
                Column.optional(name + "KnownGroupCode", dyad -> coded(of, dyad).group()),
                nothing(name + "EthnicCode"),
                nothing(name + "Religion1Code"),
                nothing(name + "Religion2Code"),
                Column.optional(name + "Type1Code", dyad -> coded(of, dyad).type()),
                nothing(name + "Type2Code"),
                nothing(name + "Type3Code"));
    }

    private CameoActor coded(Function<Dyad, @Nullable Party> of, Dyad dyad) {
        return CameoActor.of(of.apply(dyad), codes);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.card().name().toUpperCase(Locale.ROOT);
    }

    private List<Column<Dyad>> act() {
        return List.of(
                nothing("IsRootEvent"),
                Column.optional("EventCode", Dyad::cameo),
                Column.optional("EventBaseCode", dyad -> dyad.beginning(BASE_DIGITS)),
                Column.optional("EventRootCode", Dyad::root),
                new Column<>("QuadClass", Column.Type.INTEGER, CameoQuad::gdelt),
                new Column<>("GoldsteinScale", Column.Type.REAL, dyad -> codes.goldstein(dyad.cameo())),
                one("NumMentions"),
                one("NumSources"),
                one("NumArticles"),
                nothing("AvgTone"));
    }

    /** A row is one report: one article of one outlet. */
    private static Column<Dyad> one(String name) {
        return new Column<>(name, Column.Type.INTEGER, dyad -> 1);
    }

    private static List<Column<Dyad>> nowhere(String name) {
        return List.of(
                nothing(name + "_Type"),
                nothing(name + "_Fullname"),
                nothing(name + "_CountryCode"),
                nothing(name + "_ADM1Code"),
                nothing(name + "_ADM2Code"),
                nothing(name + "_Lat"),
                nothing(name + "_Long"),
                nothing(name + "_FeatureID"));
    }

    private List<Column<Dyad>> place() {
        List<Column<Dyad>> all = new ArrayList<>(nowhere("ActionGeo"));
        all.set(0, Column.optional("ActionGeo_Type", this::geoType));
        all.set(1, Column.optional("ActionGeo_Fullname", dyad -> {
            Location where = dyad.event().where();
            return where == null ? null : where.name();
        }));
        all.set(2, Column.optional("ActionGeo_CountryCode", dyad -> {
            Location where = dyad.event().where();
            return where == null ? null : codes.fips(where.country());
        }));
        return all;
    }

    /** Only a country is told from its name alone. */
    private @Nullable String geoType(Dyad dyad) {
        Location where = dyad.event().where();
        return where != null && where.name().equals(codes.countryName(where.country())) ? COUNTRY_MATCH : null;
    }

    private static Column<Dyad> nothing(String name) {
        return Column.optional(name, dyad -> null);
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        List<Dyad> dyads = Dyad.of(report);
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
