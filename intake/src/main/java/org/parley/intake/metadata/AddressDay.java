package org.parley.intake.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in the path of an address, as many outlets have it. */
final class AddressDay {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})([/._-]?)(0?[1-9]|1[0-2]|[a-z]{3,9})\\2(0[1-9]|[12]\\d|3[01]|[1-9](?!\\d))(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(0?[1-9]|[12]\\d|3[01])([._-])(0?[1-9]|1[0-2])\\2(20\\d{2})(?!\\d)");

    private final MonthNames months = new MonthNames();

    /** The first day that the path names; nothing where it names none. */
    @Nullable
    LocalDate find(String address) {
        String path = path(address);
        Matcher first = YEAR_FIRST.matcher(path);
        while (first.find()) {
            LocalDate day = day(first.group(1), first.group(3), first.group(4));
            if (day != null
                    && (!first.group(2).isEmpty()
                            || first.group(3).length() + first.group(4).length() == 4)) {
                return day;
            }
        }
        Matcher last = YEAR_LAST.matcher(path);
        return last.find() ? day(last.group(4), last.group(3), last.group(1)) : null;
    }

    private static String path(String address) {
        try {
            String path = new URI(address).getRawPath();
            return path == null ? "" : path;
        } catch (URISyntaxException e) {
            return address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "");
        }
    }

    private @Nullable LocalDate day(String year, String month, String day) {
        try {
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : months.month(month, "en");
            return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
