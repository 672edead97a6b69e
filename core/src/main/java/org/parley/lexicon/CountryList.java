package org.parley.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Countries with their codes and English names: our own list first, then what the JDK's locale data name (which are Unicode's
 * CLDR). Immutable and thread-safe.
 */
public final class CountryList {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int ISO2 = 2;
    private static final int ISO3 = 3;

    private final List<Country> listed = new ArrayList<>();
    private final Map<String, String> otherNames = new TreeMap<>();
    private final Map<String, String> codesByIso2 = new HashMap<>();
    private final Map<String, String> codesByIso3 = new HashMap<>();
    private final Map<String, String> codesByName = new HashMap<>();

    /**
     * A country of our own list.
     *
     * @param code ISO 3166-1 alpha-3
     * @param names the usual one first; never empty
     * @param demonyms what its people and things are called
     * @param capitals and other seats of government
     */
    public record Country(String code, List<String> names, List<String> demonyms, List<String> capitals) {
        public Country {
            names = List.copyOf(names);
            demonyms = List.copyOf(demonyms);
            capitals = List.copyOf(capitals);
        }
    }

    private CountryList() {
        for (WordRow row : WordTable.read("parley/en/actors/countries.tsv", "code", "names", "demonyms", "capitals")) {
            listed.add(new Country(row.get("code"), row.list("names"), row.list("demonyms"), row.list("capitals")));
        }
        for (Country country : listed) {
            codesByIso3.put(country.code(), country.code());
            country.names().forEach(name -> codesByName.putIfAbsent(fold(name), country.code()));
        }
        for (String iso2 : Locale.getISOCountries()) {
            addFromJdk(iso2);
        }
        // Users assign these to Kosovo; ISO 3166 has no code for it.
        codesByIso2.putIfAbsent("XK", "XKX");
    }

    private void addFromJdk(String iso2) {
        Locale region = new Locale.Builder().setRegion(iso2).build();
        try {
            String code = region.getISO3Country();
            String name = region.getDisplayCountry(Locale.ENGLISH);
            codesByIso2.put(iso2, code);
            codesByName.putIfAbsent(fold(name), code);
            if (codesByIso3.putIfAbsent(code, code) == null) {
                otherNames.put(code, name);
            }
        } catch (MissingResourceException e) {
            // A region without a three-letter code can't be told from others in the records.
        }
    }

    /**
     * Reads the list.
     *
     * @throws IllegalStateException with file and line where the list is malformed
     */
    public static CountryList load() {
        return new CountryList();
    }

    /** Our own list, in its order. */
    public List<Country> listed() {
        return List.copyOf(listed);
    }

    /** English names of the countries and territories that our own list does not have, by ISO 3166-1 alpha-3 in order. */
    public Map<String, String> others() {
        return new TreeMap<>(otherNames);
    }

    /** Whether this is the alpha-3 code of a country, in capitals. */
    public boolean isCode(String code) {
        return codesByIso3.containsKey(code);
    }

    /**
     * The ISO 3166-1 alpha-3 code of what people write for a country, or null if it is none.
     *
     * @param written an alpha-2 or alpha-3 code in any case, or an English name
     */
    public @Nullable String codeOf(String written) {
        String code = codesByName.get(fold(written));
        String capitals = written.strip().toUpperCase(Locale.ROOT);
        if (code == null && capitals.length() == ISO3) {
            code = codesByIso3.get(capitals);
        }
        return code == null && capitals.length() == ISO2 ? codesByIso2.get(capitals) : code;
    }

    private static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String lower = SPACE.matcher(plain.replace('’', '\'').replace(".", ""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
