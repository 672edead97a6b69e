package org.parley.intake.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** One table of a watchlist: gives values of the type that is expected, and remembers what was asked for. */
final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?([smhd])");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}_.:\\[\\]-]+");

    private final TomlTable table;
    private final String file;
    private final long line;
    private final List<InputProblem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param line on which the table begins */
    Settings(TomlTable table, String file, long line, List<InputProblem> problems) {
        this.table = table;
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    @Nullable
    String string(String key) {
        return value(key, "a text in quotation marks", value -> value instanceof String words ? words.strip() : null);
    }

    /** A value that must be there; {@code absent} stands for it once its absence is a problem. */
    <T> T required(String key, @Nullable T value, T absent, String expected) {
        if (value == null && !table.keySet().contains(key)) {
            problem(line, "\"" + key + "\" is missing: expected " + expected);
        }
        return Objects.requireNonNullElse(value, absent);
    }

    Duration duration(String key, Duration absent, Duration least, Duration most) {
        String expected = "a time from " + written(least) + " to " + written(most)
                + ", such as \"90s\", \"15m\", \"6h\" or \"2d\"";
        Duration found = value(key, expected, value -> {
            Duration time = value instanceof String words ? duration(words) : null;
            return time == null || time.compareTo(least) < 0 || time.compareTo(most) > 0 ? null : time;
        });
        return Objects.requireNonNullElse(found, absent);
    }

    private static @Nullable Duration duration(String words) {
        Matcher time = DURATION.matcher(words.strip());
        if (!time.matches()) {
            return null;
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** As it is written in a watchlist. */
    static String written(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    @Nullable
    URI address(String key) {
        return value(key, "an address that begins with http:// or https://", value -> {
            URI address = value instanceof String words ? uri(words.strip()) : null;
            if (address == null || address.getHost() == null || address.getScheme() == null) {
                return null;
            }
            return SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT)) ? address : null;
        });
    }

    private static @Nullable URI uri(String words) {
        try {
            return new URI(words);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Nullable
    Path path(String key) {
        return value(key, "the path of a folder", value -> {
            try {
                return value instanceof String words && !words.isBlank() ? Path.of(words) : null;
            } catch (InvalidPathException e) {
                return null;
            }
        });
    }

    @Nullable
    LocalDate day(String key) {
        return value(
                key,
                "a day such as 2026-11-30, without quotation marks",
                value -> value instanceof LocalDate day ? day : null);
    }

    /** Names of hosts, in lower case. */
    List<String> hosts(String key) {
        List<String> found = value(key, "a list of hosts such as [\"www.example.org\"]", value -> {
            List<String> hosts = new ArrayList<>();
            for (Object host : value instanceof TomlArray list ? list.toList() : List.of(value)) {
                if (!(host instanceof String words) || !HOST.matcher(words).matches()) {
                    return null;
                }
                hosts.add(words.toLowerCase(Locale.ROOT));
            }
            return hosts;
        });
        return found == null ? List.of() : found;
    }

    <E extends Enum<E>> E choice(String key, List<E> all, E absent) {
        String names = String.join(" or ", all.stream().map(Settings::written).toList());
        E found = value(key, names, value -> all.stream()
                .filter(one -> written(one).equals("\"" + value + "\""))
                .findFirst()
                .orElse(null));
        return Objects.requireNonNullElse(found, absent);
    }

    private static String written(Enum<?> choice) {
        return "\"" + choice.name().toLowerCase(Locale.ROOT) + "\"";
    }

    /** The tables of a list such as {@code [[feed]]}. */
    List<Settings> tables(String key) {
        List<Settings> tables = value(key, "one or more tables that begin with [[" + key + "]]", value -> {
            if (!(value instanceof TomlArray list) || !list.toList().stream().allMatch(TomlTable.class::isInstance)) {
                return null;
            }
            List<Settings> inside = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                inside.add(new Settings(
                        list.getTable(i), file, list.inputPositionOf(i).line(), problems));
            }
            return inside;
        });
        return tables == null ? List.of() : tables;
    }

    private <T> @Nullable T value(String key, String expected, Function<Object, @Nullable T> read) {
        known.add(key);
        Object value = table.get(List.of(key));
        if (value == null) {
            return null;
        }
        T found = read.apply(value);
        if (found == null) {
            problem(lineOf(key), "\"" + key + "\" must be " + expected);
        }
        return found;
    }

    /** Refuses what nobody asked for. */
    void refuseOthers() {
        for (String key : table.keySet()) {
            if (!known.contains(key)) {
                String nearest = NearestName.of(key, known);
                String hint = nearest == null
                        ? "; known here: " + String.join(", ", known)
                        : "; did you mean \"" + nearest + "\"?";
                problem(lineOf(key), "\"" + key + "\" is not known" + hint);
            }
        }
    }

    /** Reports what is wrong with the table as a whole. */
    void problem(String explanation) {
        problem(line, explanation);
    }

    private void problem(long at, String explanation) {
        problems.add(new InputProblem(new Place(file, at), "bad-setting", explanation));
    }

    private long lineOf(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? line : position.line();
    }
}
