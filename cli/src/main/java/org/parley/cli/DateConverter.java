package org.parley.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day: 2021-03-18. */
final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + words + "' is no day of the calendar, such as 2021-03-18");
        }
    }
}
