package org.parley.web.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ExchangeState;
import org.parley.model.Opening;
import org.parley.model.Stance;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/** Dates, numbers, countries and kinds of statements in plain English. */
public final class English {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> COUNTRIES = countries();

    private English() {}

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(names);
    }

    /** "23 December 2022". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "December 2022". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** A day, two days with "to" between them, or nothing where neither is known. */
    public static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            LocalDate known = first == null ? last : first;
            return known == null ? "" : day(known);
        }
        return first.equals(last) ? day(first) : day(first) + " to " + day(last);
    }

    /** "1 report", "1,234 reports". */
    public static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** "1,234". */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** The English name of a country by its ISO 3166-1 alpha-3 code; the code itself where it is none. */
    public static String country(String alpha3) {
        return COUNTRIES.getOrDefault(alpha3, alpha3);
    }

    /** Whether it is the ISO 3166-1 alpha-3 code of a country. */
    public static boolean isCountry(String alpha3) {
        return COUNTRIES.containsKey(alpha3);
    }

    /** The ISO 3166-1 alpha-3 code of the country that people call so, in whatever case; null where none is. */
    public static @Nullable String countryCode(String name) {
        return COUNTRIES.entrySet().stream()
                .filter(country -> country.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The English name of a language by its BCP 47 tag; the tag itself where it is none. */
    public static String language(String tag) {
        String name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** How much is quoted. */
    public static String form(StatementForm form) {
        return switch (form) {
            case DIRECT -> "quoted";
            case MIXED -> "partly quoted";
            case INDIRECT -> "in the report's words";
        };
    }

    /** What kind of attitude. */
    public static String type(StatementType type) {
        return switch (type) {
            case ASSERTION -> "said";
            case BELIEF -> "thought";
            case FACT -> "known";
            case EVENTUALITY -> "wanted or planned";
        };
    }

    /** What was opened, as a noun. */
    public static String opening(Opening opening) {
        return opening.name().toLowerCase(Locale.ROOT);
    }

    /** What kind of answer it was. */
    public static String stance(Stance stance) {
        return switch (stance) {
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case CONDITIONAL -> "on a condition";
            case DEFERRED -> "put off";
            case COUNTER -> "something else instead";
            case WITHDRAWN -> "taken back";
        };
    }

    /** How an exchange stands. */
    public static String state(ExchangeState state) {
        return switch (state) {
            case OPEN -> "open";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case CONDITIONAL -> "accepted on a condition";
            case DEFERRED -> "put off";
            case COUNTERED -> "answered with something else";
            case WITHDRAWN -> "taken back";
            case SPLIT -> "answered differently by different sides";
        };
    }

    /** "Offer" of "offer". */
    public static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** "87 %" of a share from 0 to 1. */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** An address that may be linked: one of the web and no other. */
    public static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://[^\\s\\p{Cntrl}]+") ? url : null;
    }

    /** A text without the characters that turn the direction of writing, for places that can't isolate it. */
    public static String withoutDirections(String text) {
        return text.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u061C]", "");
    }
}
