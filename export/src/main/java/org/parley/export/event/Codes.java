package org.parley.export.event;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** The code tables of other projects, by our own codes. Each answer is absent where there is no counterpart. */
final class Codes {
    private static final String FOLDER = "parley/export/events/";

    private final Map<String, WordRow> countries = table("countries", "iso3", "name", "cow", "fips");
    private final Map<String, WordRow> sectors = table("sectors", "plover", "cameo", "name");
    private final Map<String, WordRow> groups = table("groups", "plover", "group", "type");
    private final Map<String, WordRow> acts = table("cameo", "code", "label", "goldstein");

    private static Map<String, WordRow> table(String name, String... columns) {
        List<WordRow> rows = WordTable.read(FOLDER + name + ".tsv", columns);
        return rows.stream().collect(Collectors.toUnmodifiableMap(row -> row.get(columns[0]), Function.identity()));
    }

    private static @Nullable String find(Map<String, WordRow> table, @Nullable String code, String column) {
        WordRow row = code == null ? null : table.get(code);
        return row == null ? null : row.find(column);
    }

    /** A country's English name. */
    @Nullable
    String countryName(@Nullable String iso3) {
        return find(countries, iso3, "name");
    }

    /** A country's Correlates of War number. */
    @Nullable
    String cow(@Nullable String iso3) {
        return find(countries, iso3, "cow");
    }

    /** A country's FIPS 10-4 code. */
    @Nullable
    String fips(@Nullable String iso3) {
        return find(countries, iso3, "fips");
    }

    /** CAMEO's country: that of ISO; absent for PLOVER's entries that are no countries. */
    @Nullable
    String cameoCountry(@Nullable String country) {
        return country == null || groups.containsKey(country) ? null : country;
    }

    /** CAMEO's known group for an entry that takes the place of a country. */
    @Nullable
    String cameoGroup(@Nullable String country) {
        return find(groups, country, "group");
    }

    /** CAMEO's type for an entry that takes the place of a country, else for a sector. */
    @Nullable
    String cameoType(@Nullable String country, @Nullable String sector) {
        String type = find(groups, country, "type");
        return type != null ? type : find(sectors, sector, "cameo");
    }

    /** A sector's name as ICEWS words such names. */
    @Nullable
    String sectorName(@Nullable String sector) {
        return find(sectors, sector, "name");
    }

    /** What CAMEO calls an act. */
    @Nullable
    String act(@Nullable String cameo) {
        return find(acts, cameo, "label");
    }

    /** ICEWS's intensity of an act, -10..10. */
    @Nullable
    Double goldstein(@Nullable String cameo) {
        String found = find(acts, cameo, "goldstein");
        return found == null ? null : Double.valueOf(found);
    }
}
