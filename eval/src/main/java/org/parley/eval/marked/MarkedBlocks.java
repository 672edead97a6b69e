package org.parley.eval.marked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * Reads files of marked sentences: blocks with blank lines between, each a line {@code {A1 Russia} {T1 expelled} …} and for each event a
 * line {@code number TYPE mode status contexts}. Lines that start with {@code #} are remarks; {@code # id: NAME} names the block.
 */
public final class MarkedBlocks {
    private static final Pattern MARK = Pattern.compile("\\{([TARSDP]\\d+(?:,[TARSDP]\\d+)*) ([^{}]+)}");
    private static final Pattern ID = Pattern.compile("#\\s*id:\\s*(\\S+)");
    private static final String NONE = "-";

    private MarkedBlocks() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if a block is not as it should be; tells file and line
     */
    public static List<MarkedText> read(Path file) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        Block open = new Block(file, 1);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                open.add(lines.get(i));
                continue;
            }
            MarkedText text = open.text();
            if (text != null) {
                texts.add(text);
            }
            open = new Block(file, i + 2);
        }
        return texts;
    }

    /** One block while it is read. */
    private static final class Block {
        private final Path file;
        private final int firstLine;
        private final Map<Integer, EnumMap<ArgumentRole, List<Span>>> spans = new TreeMap<>();
        private final Map<Integer, String[]> lines = new TreeMap<>();
        private String id;
        private @Nullable String text;
        private int count;

        Block(Path file, int firstLine) {
            this.file = file;
            this.firstLine = firstLine;
            this.id = file.getFileName() + ":" + firstLine;
        }

        void add(String line) {
            count++;
            Matcher named = ID.matcher(line);
            if (line.startsWith("#")) {
                id = named.lookingAt() ? named.group(1) : id;
            } else if (text == null) {
                text = unmarked(line);
            } else {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length != 5 || !fields[0].matches("\\d+")) {
                    throw wrong("not 'number TYPE mode status contexts': " + line);
                }
                lines.put(Integer.valueOf(fields[0]), fields);
            }
        }

        private String unmarked(String line) {
            StringBuilder plain = new StringBuilder();
            Matcher mark = MARK.matcher(line);
            int last = 0;
            while (mark.find()) {
                plain.append(line, last, mark.start());
                int start = plain.length();
                plain.append(mark.group(2));
                last = mark.end();
                for (String label : mark.group(1).split(",", -1)) {
                    spans.computeIfAbsent(
                                    Integer.valueOf(label.substring(1)), number -> new EnumMap<>(ArgumentRole.class))
                            .computeIfAbsent(role(label.charAt(0)), r -> new ArrayList<>())
                            .add(new Span(start, plain.length()));
                }
            }
            plain.append(line, last, line.length());
            if (plain.indexOf("{") >= 0 || plain.indexOf("}") >= 0) {
                throw wrong("a broken mark");
            }
            return plain.toString();
        }

        @Nullable
        MarkedText text() {
            if (text == null) {
                return null;
            }
            if (!spans.keySet().equals(lines.keySet())) {
                throw wrong("marks of events " + spans.keySet() + " but lines for " + lines.keySet());
            }
            List<MarkedEvent> events = new ArrayList<>();
            lines.forEach((number, fields) -> events.add(event(fields, spans.getOrDefault(number, none()))));
            return new MarkedText(id, text, events);
        }

        private static EnumMap<ArgumentRole, List<Span>> none() {
            return new EnumMap<>(ArgumentRole.class);
        }

        private MarkedEvent event(String[] fields, Map<ArgumentRole, List<Span>> roles) {
            if (!roles.containsKey(ArgumentRole.TRIGGER)) {
                throw wrong("event " + fields[0] + " has no trigger");
            }
            try {
                EventType type = EventType.valueOf(fields[1]);
                return new MarkedEvent(
                        type,
                        fields[2].equals(NONE) ? null : EventMode.of(type, fields[2]),
                        EventStatus.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                        contexts(fields[4]),
                        roles);
            } catch (IllegalArgumentException e) {
                throw wrong(e.getMessage());
            }
        }

        private static List<EventContext> contexts(String field) {
            return field.equals(NONE)
                    ? List.of()
                    : Arrays.stream(field.split(",", -1))
                            .map(code -> EventContext.valueOf(code.toUpperCase(Locale.ROOT)))
                            .toList();
        }

        private IllegalArgumentException wrong(@Nullable String what) {
            return new IllegalArgumentException(file + ":" + (firstLine + Math.max(0, count - 1)) + ": " + what);
        }
    }

    private static ArgumentRole role(char letter) {
        return switch (letter) {
            case 'T' -> ArgumentRole.TRIGGER;
            case 'A' -> ArgumentRole.ACTOR;
            case 'R' -> ArgumentRole.RECIPIENT;
            case 'S' -> ArgumentRole.STATUS;
            case 'D' -> ArgumentRole.DATE;
            case 'P' -> ArgumentRole.PLACE;
            default -> throw new IllegalArgumentException("no role is called " + letter);
        };
    }
}
