package org.parley.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The day that an ISO 8601 date or date-time names, in its own offset. */
public final class PublicationDate {
    /** ISO 8601 as files and feeds write it: a day, with or without a time, an offset and a zone's name behind it. */
    public static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXXXX][XX][X]")
            .optionalStart()
            .appendLiteral('[')
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private PublicationDate() {}

    /** The day, or nothing where the words are no such date. */
    public static Optional<LocalDate> parse(String words) {
        try {
            return Optional.of(ISO.parse(words.strip(), LocalDate::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
