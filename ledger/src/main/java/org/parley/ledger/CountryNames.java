package org.parley.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What countries are called in English. */
final class CountryNames {
    private static final Map<String, String> BY_CODE = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, region -> region.getDisplayCountry(Locale.ENGLISH), (one, other) -> one));

    private CountryNames() {}

    /** The name of a country of that ISO 3166-1 alpha-3 code; the code itself where there is none. */
    static String of(String code) {
        return BY_CODE.getOrDefault(code, code);
    }
}
