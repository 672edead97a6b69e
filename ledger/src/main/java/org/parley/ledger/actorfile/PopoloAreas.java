package org.parley.ledger.actorfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Areas of a Popolo document. They tell a country where they have an Open Civic Data identifier, {@code
 * ocd-division/country:gb/…}.
 */
final class PopoloAreas {
    private static final Pattern OCD_COUNTRY = Pattern.compile("ocd-division/country:([a-z]{2})\\b.*");

    private final Map<String, String> countries = new HashMap<>();

    void add(JsonNode area) {
        String country = country(JsonRecords.text(area, "id"));
        for (JsonNode identifier : area.path("identifiers")) {
            country = country.isEmpty() ? country(JsonRecords.text(identifier, "identifier")) : country;
        }
        if (!country.isEmpty()) {
            countries.put(JsonRecords.text(area, "id"), country);
        }
    }

    /** ISO 3166-1 alpha-2 in lower case of the area that a record refers to; blank if none tells. */
    String countryOf(JsonNode record) {
        String id = JsonRecords.text(record, "area_id");
        return countries.getOrDefault(id, country(id));
    }

    private static String country(String identifier) {
        Matcher matcher = OCD_COUNTRY.matcher(identifier);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
