package org.parley.cli.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.cli.view.Dates;
import org.parley.cli.view.StatementView;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Extraction;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.When;

/** Tells where a statement stands, what it was read from, and how speaker, addressee and day were found. */
public final class Explanation {
    private static final int LABELS = 12;

    private final Extraction extraction;
    private final int columns;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /** An explanation of statements of that extraction, wrapped to the columns. */
    public Explanation(Extraction extraction, int columns, boolean colours) {
        this.extraction = extraction;
        this.columns = columns;
        this.colours = colours;
    }

    /** The explanation of one statement, with a blank line behind. */
    public String of(StatementView view) {
        out.setLength(0);
        Statement statement = view.statement();
        String title =
                "Statement " + view.number() + " of " + extraction.statements().size();
        line(StyledText.of(title, Ink.HEADING).pad(2).append(statement.id(), Ink.FAINT));
        passage(statement);
        entry("read as", readAs(view));
        entry("found by", foundBy(statement));
        entry("speaker", actor(statement.speaker(), "nobody: the text names no source"));
        entry("addressee", actor(statement.addressee(), null));
        statement.relays().forEach(relay -> entry("relay", relay(relay)));
        entry("said", said(statement.said()));
        entry("within", within(statement.within()));
        Provenance provenance = extraction.provenance();
        entry(
                "engine",
                "Parley " + provenance.engine() + ", model " + provenance.model() + ", rules and word lists "
                        + provenance.language());
        return out.append('\n').toString();
    }

    private void passage(Statement statement) {
        String text = extraction.article().text();
        Span around = around(statement);
        List<Passage> passages = extraction.passages().stream()
                .filter(passage -> passage.span().overlaps(around))
                .toList();
        String kinds = passages.stream()
                .map(passage -> passage.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        long line = 1
                + text.substring(0, around.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        Span whole = passages.stream().map(Passage::span).reduce(around, Span::cover);
        entry(
                "passage",
                (kinds.isEmpty() ? "unknown kind" : kinds) + ", line " + line + ", characters " + spans(statement));
        for (StyledText marked : new MarkedPassage(text, statement, whole).lines(columns - LABELS)) {
            line(new StyledText().pad(LABELS).append(marked));
        }
        line(new StyledText().pad(LABELS).append("s source, c cue, ~ content", Ink.FAINT));
    }

    /** Offsets in UTF-16 units. */
    private static String spans(Statement statement) {
        return statement.content().stream()
                .map(span -> span.start() + "–" + span.end())
                .collect(Collectors.joining(", "));
    }

    private static Span around(Statement statement) {
        return Stream.of(statement.content(), statement.cue(), statement.source())
                .flatMap(List::stream)
                .reduce(Span::cover)
                .orElse(new Span(0, 0));
    }

    private static String readAs(StatementView view) {
        String type = view.isSaid() ? "something said" : "something not said: " + view.type();
        String form =
                switch (view.statement().form()) {
                    case DIRECT -> "direct: all of it stands between quotation marks";
                    case INDIRECT -> "indirect: none of it stands between quotation marks";
                    case MIXED -> "mixed: some of it stands between quotation marks";
                };
        return type + "; " + form;
    }

    private static String foundBy(Statement statement) {
        String who = statement.foundBy().equals("reader") ? "the encoder" : "rule " + statement.foundBy();
        return String.format(Locale.ROOT, "%s, score %.3f", who, statement.confidence());
    }

    private @Nullable String actor(@Nullable ActorRef ref, @Nullable String otherwise) {
        if (ref == null) {
            return otherwise;
        }
        Actor actor = ref.actor();
        String facts = Stream.of(actor.post(), actor.country(), actor.sector())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String words = ref.spans().stream()
                .map(span -> "“" + span.of(extraction.article().text()) + "” at " + span.start())
                .collect(Collectors.joining(", "));
        String kind = actor.kind().name().toLowerCase(Locale.ROOT);
        return actor.name() + " (" + kind + (facts.isEmpty() ? "" : "; " + facts) + "), "
                + (words.isEmpty() ? "" : "from " + words + ": ") + how(ref.resolvedBy());
    }

    private static String how(ResolvedBy resolvedBy) {
        return switch (resolvedBy) {
            case NAME -> "the name stands there";
            case SURNAME -> "part of a name given in full elsewhere in the article";
            case PRONOUN -> "a pronoun, led back to a name";
            case POST -> "a post, led to its holder";
            case DESCRIPTION -> "a description, led to whom it fits";
            case SEAT -> "a place that speaks for its government";
            case GROUP -> "a group";
            case UNNAMED -> "a source the article does not name";
            case NONE -> "nothing in the text says who is meant";
        };
    }

    private static String relay(Relay relay) {
        return relay.name() + " at " + relay.span().start();
    }

    private @Nullable String said(@Nullable When said) {
        if (said == null) {
            return "the text does not say when";
        }
        String words = "“" + said.text() + "” at " + said.span().start();
        if (said.from() != null || said.to() != null) {
            return Dates.when(said) + ", from " + words + published();
        }
        return "not resolved: " + words
                + (extraction.article().published() == null
                        ? "; the day of publication is not known (--published)"
                        : "");
    }

    private String published() {
        LocalDate day = extraction.article().published();
        return day == null ? "" : " in an article of " + Dates.day(day);
    }

    private @Nullable String within(@Nullable String outer) {
        if (outer == null) {
            return null;
        }
        return IntStream.range(0, extraction.statements().size())
                .filter(i -> extraction.statements().get(i).id().equals(outer))
                .mapToObj(i -> "the content of statement " + (i + 1))
                .findFirst()
                .orElse("statement " + outer);
    }

    private void entry(String label, @Nullable String words) {
        if (words == null) {
            return;
        }
        List<StyledText> lines = StyledText.of(words, Ink.PLAIN).wrap(columns - LABELS);
        for (int i = 0; i < lines.size(); i++) {
            StyledText line = new StyledText().pad(2).append(i == 0 ? label : "", Ink.LABEL);
            line(line.pad(LABELS - line.width()).append(lines.get(i)));
        }
    }

    private void line(StyledText line) {
        out.append(line.render(colours).stripTrailing()).append('\n');
    }
}
