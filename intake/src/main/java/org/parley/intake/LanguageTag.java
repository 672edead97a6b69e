package org.parley.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages as articles have them, by BCP 47, out of what feeds and tables call them. */
public final class LanguageTag {
    private static final Map<String, String> CODES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .flatMap(code -> Stream.of(
                            Locale.forLanguageTag(code).getISO3Language(),
                            Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                    .map(name -> Map.entry(
                            name.toLowerCase(Locale.ROOT),
                            Locale.forLanguageTag(code).toLanguageTag())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    private LanguageTag() {}

    /**
     * The tag that such words mean: {@code en-US} for {@code EN_us}, {@code en} for {@code eng} and {@code English}.
     *
     * @return {@code und} for words that are no language
     */
    public static String of(String words) {
        String name = words.strip().replace('_', '-');
        String code = CODES.get(name.toLowerCase(Locale.ROOT));
        return code == null ? Locale.forLanguageTag(name).toLanguageTag() : code;
    }
}
