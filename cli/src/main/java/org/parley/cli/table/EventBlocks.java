package org.parley.cli.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.cli.view.Dates;
import org.parley.model.Event;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.When;

/**
 * Shows events as text, a block for each.
 *
 * <pre>
 * SANCTION withdraw (161)  Russia → United States                17 Mar 2021 · asserted
 *   On Wednesday, Russia [called] its ambassador to the US [back] to Moscow …
 * </pre>
 */
public final class EventBlocks {
    private static final int INDENT = 2;
    private static final String GAP = "  ";

    private final int columns;
    private final boolean colours;

    /** Blocks of that width. */
    public EventBlocks(int columns, boolean colours) {
        this.columns = columns;
        this.colours = colours;
    }

    /** All events of an article, with a blank line behind; a line that says so where there are none. */
    public String render(Extraction extraction) {
        StringBuilder out = new StringBuilder();
        String text = extraction.article().text();
        if (extraction.events().isEmpty()) {
            line(StyledText.of("no events", Ink.FAINT), out);
        }
        for (Event event : extraction.events()) {
            head(event, names(event), day(event), out);
            sentence(marked(event, text), out);
        }
        return out.append('\n').toString();
    }

    /**
     * One event.
     *
     * @param parties who did it to whom
     * @param day when, or nothing
     * @param evidence the words that tell it
     */
    public String render(Event event, String parties, String day, String evidence, String origin) {
        StringBuilder out = new StringBuilder();
        head(event, parties, day, out);
        sentence(StyledText.of(evidence, Ink.PLAIN), out);
        sentence(StyledText.of(origin, Ink.FAINT), out);
        return out.append('\n').toString();
    }

    private void head(Event event, String parties, String day, StringBuilder out) {
        EventMode mode = event.mode();
        String cameo = event.cameo();
        StyledText left = StyledText.of(event.type().name(), Ink.NAME)
                .append((mode == null ? "" : " " + mode.code()) + (cameo == null ? "" : " (" + cameo + ")"), Ink.PLAIN)
                .append(GAP + parties, Ink.PLAIN);
        StyledText right = StyledText.of(day.isEmpty() ? "" : day + " · ", Ink.FAINT)
                .append(event.status().name().toLowerCase(Locale.ROOT), ink(event.status()));
        List<StyledText> lines = left.wrap(Math.max(1, columns - right.width() - INDENT));
        for (int i = 0; i < lines.size(); i++) {
            StyledText line = lines.get(i);
            line(i > 0 ? line : line.pad(columns - line.width() - right.width()).append(right), out);
        }
    }

    /** What did not happen, or may not have, never looks like what did. */
    private static Ink ink(EventStatus status) {
        return switch (status) {
            case ASSERTED -> Ink.PLAIN;
            case ALLEGED -> Ink.QUOTED;
            case PLANNED, HYPOTHETICAL -> Ink.FAINT;
            case DENIED -> Ink.WARNING;
        };
    }

    private void sentence(StyledText words, StringBuilder out) {
        for (StyledText line : words.wrap(columns - INDENT)) {
            line(new StyledText().pad(INDENT).append(line), out);
        }
    }

    /** The evidence with the words of the trigger in square brackets. */
    private static StyledText marked(Event event, String text) {
        StyledText marked = new StyledText();
        int at = event.evidence().start();
        for (Span word : event.trigger()) {
            if (word.start() >= at && word.end() <= event.evidence().end()) {
                marked.append(text.substring(at, word.start()), Ink.PLAIN);
                marked.append("[" + word.of(text) + "]", Ink.QUOTED);
                at = word.end();
            }
        }
        return marked.append(text.substring(at, Math.max(at, event.evidence().end())), Ink.PLAIN);
    }

    private static String names(Event event) {
        String actors = event.actors().stream().map(ref -> ref.actor().name()).collect(Collectors.joining(", "));
        String recipients =
                event.recipients().stream().map(ref -> ref.actor().name()).collect(Collectors.joining(", "));
        return parties(actors, recipients);
    }

    /** Who did it to whom; those who did it together stand alone. */
    public static String parties(String actors, String recipients) {
        return (actors.isEmpty() ? "somebody" : actors) + (recipients.isEmpty() ? "" : " → " + recipients);
    }

    private static String day(Event event) {
        @Nullable When when = event.when();
        return when == null ? "" : Dates.when(when);
    }

    private void line(StyledText line, StringBuilder out) {
        out.append(line.render(colours).stripTrailing()).append('\n');
    }
}
