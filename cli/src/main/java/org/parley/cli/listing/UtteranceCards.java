package org.parley.cli.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.cli.view.Dates;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.Wording;

/** What the ledger has, as a person reads it: who, when, the words, and who reports them. */
public final class UtteranceCards {
    private static final int INDENT = 2;

    private final int columns;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /** Cards of that width. */
    public UtteranceCards(int columns, boolean colours) {
        this.columns = columns;
        this.colours = colours;
    }

    /** Adds an utterance. */
    public UtteranceCards add(Utterance utterance) {
        head(utterance.speaker(), days(utterance), lower(utterance.fullest().form()));
        words(StyledText.of(utterance.text(), Ink.QUOTED));
        faint(reports(utterance) + " · " + utterance.id());
        out.append('\n');
        return this;
    }

    /** Adds a single report. */
    public UtteranceCards add(Report report) {
        String day = report.day() == null ? "" : Dates.day(report.day());
        head(report.speaker(), day, lower(report.form()));
        words(StyledText.of(report.text(), Ink.QUOTED));
        List<String> parts = new ArrayList<>();
        if (report.addressee() != null) {
            parts.add("to " + report.addressee().name());
        }
        if (!report.relays().isEmpty()) {
            parts.add("via " + String.join(", ", report.relays()));
        }
        parts.add(origin(report));
        parts.add(report.id());
        faint(String.join(" · ", parts));
        out.append('\n');
        return this;
    }

    /** Adds a wording with what it left out and put in, and who has it. */
    public UtteranceCards add(Wording wording) {
        StyledText text = new StyledText();
        for (Stretch stretch : wording.difference()) {
            switch (stretch.kind()) {
                case KEPT -> text.append(stretch.text(), Ink.QUOTED);
                case LEFT_OUT -> text.append("[-" + stretch.text().strip() + "-] ", Ink.FAINT);
                case PUT_IN -> text.append("{+" + stretch.text().strip() + "+} ", Ink.WARNING);
            }
        }
        words(text);
        wording.reports().forEach(report -> faint(origin(report) + " · " + report.id()));
        out.append('\n');
        return this;
    }

    /** All that was added. */
    public String text() {
        return out.toString();
    }

    private void head(@Nullable ActorCard speaker, String day, String form) {
        StyledText left = StyledText.of(speaker == null ? "nobody named" : speaker.name(), Ink.NAME);
        if (speaker != null) {
            List<String> known = new ArrayList<>();
            if (speaker.post() != null && !speaker.post().equals(speaker.name())) {
                known.add(speaker.post());
            }
            if (speaker.country() != null) {
                known.add(speaker.country());
            }
            if (!known.isEmpty()) {
                left.append(new StyledText().pad(INDENT)).append(String.join(", ", known), Ink.PLAIN);
            }
        }
        StyledText right = StyledText.of(day.isEmpty() ? form : day + " · " + form, Ink.FAINT);
        List<StyledText> lines = left.wrap(Math.max(1, columns - right.width() - INDENT));
        for (int i = 0; i < lines.size(); i++) {
            StyledText line = lines.get(i);
            line(i > 0 ? line : line.pad(columns - line.width() - right.width()).append(right));
        }
    }

    private void words(StyledText text) {
        for (StyledText line : text.wrap(columns - INDENT)) {
            line(new StyledText().pad(INDENT).append(line));
        }
    }

    private void faint(String words) {
        words(StyledText.of(words, Ink.FAINT));
    }

    private void line(StyledText line) {
        out.append(line.render(colours).stripTrailing()).append('\n');
    }

    private static String days(Utterance utterance) {
        if (utterance.first() == null || utterance.last() == null) {
            return "";
        }
        String first = Dates.day(utterance.first());
        return utterance.first().equals(utterance.last()) ? first : first + " – " + Dates.day(utterance.last());
    }

    private static String reports(Utterance utterance) {
        String reports = utterance.reports() == 1 ? "1 report" : utterance.reports() + " reports";
        return utterance.outlets().isEmpty() ? reports : reports + " · " + String.join(", ", utterance.outlets());
    }

    private static String origin(Report report) {
        List<String> parts = new ArrayList<>();
        if (report.article().outlet() != null) {
            parts.add(report.article().outlet());
        }
        if (report.article().published() != null) {
            parts.add(Dates.day(report.article().published()));
        }
        parts.add("“" + report.article().title() + "”");
        if (report.article().versions() > 1) {
            parts.add("version " + report.article().version() + " of "
                    + report.article().versions());
        }
        return String.join(", ", parts);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
