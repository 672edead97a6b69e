package org.parley.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.eval.marked.MarkedEvent;
import org.parley.eval.marked.MarkedText;
import org.parley.model.ArgumentRole;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * Makes sentences that tell deeds in every status, from deeds ({@code deeds.tsv}) put into frames ({@code frames.tsv}). The same seed
 * makes the same sentences.
 *
 * <p>In a frame, {@code A} stands for the actor, {@code base}, {@code third}, {@code past}, {@code participle} and {@code gerund} for
 * forms of the verb, {@code O} for the rest with its recipient; what decides the status stands between angle brackets.
 */
final class MadeSentences {
    private static final Pattern SLOT = Pattern.compile("<([^>]+)>|\\b(A|O|base|third|past|participle|gerund)\\b");
    private static final Pattern RECIPIENT = Pattern.compile("\\bR\\b");
    private static final List<String> ACTORS = List.of(
            "Angola",
            "Ankara",
            "the Chilean navy",
            "Belgrade",
            "the government of Laos",
            "Ghanaian police",
            "President Lindiwe Moyo",
            "the Kremlin",
            "the Tamil rebels",
            "Brussels",
            "Prime Minister Aino Salo",
            "the army of Mali",
            "NATO",
            "Cuba",
            "the Polish opposition",
            "the White House",
            "Seoul",
            "the junta",
            "Foreign Minister Karim Aziz",
            "the militia",
            "a court in Lagos",
            "the city council",
            "Mongolia",
            "Riyadh");
    private static final List<String> RECIPIENTS = List.of(
            "Zambia",
            "Tehran",
            "the miners' union",
            "the Danish ambassador",
            "two reporters",
            "the separatists",
            "Bolivia",
            "the former president",
            "students",
            "Taipei",
            "the villagers of Oruro",
            "the European Commission",
            "refugees from Chad",
            "Senator Paula Reyes",
            "Rwanda",
            "the bishop of Leon",
            "Hanoi",
            "a human rights group",
            "Serbia",
            "the Houthis");

    private final List<NamedCsvRecord> deeds;
    private final List<NamedCsvRecord> frames;
    private final Random random;

    /**
     * @param folder holds the two tables
     * @param seed of the choice
     */
    MadeSentences(Path folder, long seed) {
        deeds = rows(folder.resolve("deeds.tsv"));
        frames = rows(folder.resolve("frames.tsv"));
        random = new Random(seed);
    }

    private static List<NamedCsvRecord> rows(Path table) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter('\u0000')
                .ofNamedCsvRecord(table)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(table.toString(), e);
        }
    }

    /** So many sentences for each frame. */
    List<MarkedText> make(int each) {
        List<MarkedText> made = new ArrayList<>();
        for (NamedCsvRecord frame : frames) {
            for (int i = 0; i < each; i++) {
                made.add(sentence(frame, deeds.get(random.nextInt(deeds.size())), made.size()));
            }
        }
        return made;
    }

    private MarkedText sentence(NamedCsvRecord frame, NamedCsvRecord deed, int number) {
        Sentence sentence = new Sentence();
        sentence.fill(frame.getField("frame"), deed);
        EventType type = EventType.valueOf(deed.getField("type"));
        String mode = deed.getField("mode");
        EventStatus status = EventStatus.valueOf(frame.getField("status").toUpperCase(Locale.ROOT));
        MarkedEvent event = new MarkedEvent(
                type, mode.equals("-") ? null : EventMode.of(type, mode), status, List.of(), sentence.spans);
        return new MarkedText("made-" + number, sentence.text.toString(), List.of(event));
    }

    /** One sentence while it is made. */
    private final class Sentence {
        private final StringBuilder text = new StringBuilder();
        private final Map<ArgumentRole, List<Span>> spans = new EnumMap<>(ArgumentRole.class);

        void fill(String frame, NamedCsvRecord deed) {
            Matcher slot = SLOT.matcher(frame);
            int last = 0;
            while (slot.find()) {
                add(frame.substring(last, slot.start()), null);
                last = slot.end();
                if (slot.group(1) != null) {
                    add(slot.group(1), ArgumentRole.STATUS);
                } else if (slot.group(2).equals("A")) {
                    add(ACTORS.get(random.nextInt(ACTORS.size())), ArgumentRole.ACTOR);
                } else if (slot.group(2).equals("O")) {
                    object(deed.getField("object"));
                } else {
                    add(deed.getField(slot.group(2)), ArgumentRole.TRIGGER);
                }
            }
            add(frame.substring(last), null);
        }

        private void object(String object) {
            Matcher recipient = RECIPIENT.matcher(object);
            int end = recipient.find() ? recipient.start() : object.length();
            add(object.substring(0, end), null);
            if (end < object.length()) {
                add(RECIPIENTS.get(random.nextInt(RECIPIENTS.size())), ArgumentRole.RECIPIENT);
                add(object.substring(recipient.end()), null);
            }
        }

        private void add(String words, @Nullable ArgumentRole role) {
            int start = text.length();
            text.append(
                    start == 0 && !words.isEmpty()
                            ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                            : words);
            if (role != null) {
                spans.computeIfAbsent(role, r -> new ArrayList<>()).add(new Span(start, text.length()));
            }
        }
    }
}
