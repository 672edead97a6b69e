package org.parley.intake.metadata;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordTable;

/** Tells in which time zone an outlet dates its articles, for countries that have one zone. */
final class OutletZone {
    private final Map<String, String> zones = table("parley/intake/metadata/country-zones.tsv", "country", "zone");
    private final Map<String, String> countries =
            table("parley/intake/metadata/language-countries.tsv", "language", "country");

    private static Map<String, String> table(String resource, String from, String to) {
        return WordTable.read(resource, from, to).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(from), row -> row.get(to)));
    }

    /**
     * The zone of the country that the host's last label, the region of the language tag or the language itself points to.
     *
     * @return nothing where the country is unknown or has several zones
     */
    @Nullable
    ZoneId find(PageLanguage language, String host) {
        String byHost = zones.get(host.substring(host.lastIndexOf('.') + 1));
        String zone = byHost != null ? byHost : zones.get(language.region());
        if (zone == null && language.region().isEmpty()) {
            zone = zones.get(countries.getOrDefault(language.code(), ""));
        }
        return zone == null ? null : ZoneId.of(zone);
    }
}
