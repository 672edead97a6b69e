package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Span;

/** Reads the turns of a printed conversation: "HADDAD: Let us begin." */
final class Transcripts {
    private static final String FOUND_BY = "transcript.label";
    private static final double CONFIDENCE = 0.8;
    /** One label may be a rubric ("CORRECTION:"); a conversation takes turns. */
    private static final int FEWEST_TURNS = 3;

    private static final int FEWEST_SPEAKERS = 2;

    private static final Pattern LABEL =
            Pattern.compile("[\"“'‘]{0,2}(?<name>\\p{Lu}{3,}(?:[ .'’-]{1,2}\\p{Lu}{2,}){0,3}) ?(?<colon>:)\\s+(?=\\S)");

    private static final Pattern ASIDE = Pattern.compile("[\"“'‘]{0,2}[(\\[].*[)\\]][\"”'’]{0,2}", Pattern.DOTALL);

    private final Layout layout;

    Transcripts(Layout layout) {
        this.layout = layout;
    }

    /** The attributions with the turns in the place of whatever mixes turns or takes a label for words. */
    List<Attribution> read(List<Attribution> attributions) {
        List<Turn> turns = turns();
        long speakers = turns.stream()
                .map(turn -> turn.name().of(layout.text()))
                .distinct()
                .count();
        if (turns.size() < FEWEST_TURNS || speakers < FEWEST_SPEAKERS) {
            return attributions;
        }
        List<Attribution> read = new ArrayList<>(attributions);
        read.removeIf(one -> turns.stream().anyMatch(turn -> turn.clashes(one)));
        turns.stream().map(Turn::attribution).forEach(read::add);
        return read;
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        boolean open = false;
        for (Passage passage : layout.passages()) {
            if (passage.kind() == PassageKind.BODY || passage.kind() == PassageKind.LEAD) {
                String words = passage.span().of(layout.text());
                Matcher label = LABEL.matcher(words);
                if (label.lookingAt()) {
                    turns.add(turn(passage, label));
                    open = true;
                } else if (open && isContinued(passage)) {
                    boolean aside = ASIDE.matcher(words).matches();
                    turns.get(turns.size() - 1).content().addAll(aside ? List.of() : List.of(said(passage, 0)));
                } else {
                    open = open && ASIDE.matcher(words).matches();
                }
            }
        }
        return turns;
    }

    private static Turn turn(Passage passage, Matcher label) {
        int start = passage.span().start();
        Span name = new Span(start + label.start("name"), start + label.end("name"));
        Span colon = new Span(start + label.start("colon"), start + label.end("colon"));
        return new Turn(name, colon, new ArrayList<>(List.of(said(passage, label.end()))));
    }

    /** Whether a quotation that the paragraphs before left open goes on in this one. */
    private static boolean isContinued(Passage passage) {
        return passage.quotations().stream()
                .findFirst()
                .filter(Quotation::continued)
                .isPresent();
    }

    /** The paragraph from the given character on, without the mark that closes the whole transcript. */
    private static Span said(Passage passage, int from) {
        Span span = passage.span();
        int end = passage.quotations().stream()
                .filter(quotation -> quotation.span().equals(span) && quotation.closing() == Quotation.Closing.CLOSED)
                .mapToInt(quotation -> quotation.inside().end())
                .findFirst()
                .orElse(span.end());
        return new Span(span.start() + from, Math.max(span.start() + from, end));
    }

    /**
     * What one speaker says before the next takes over.
     *
     * @param content one stretch for each paragraph
     */
    private record Turn(Span name, Span colon, List<Span> content) {
        Attribution attribution() {
            return new Attribution(List.of(name), List.of(colon), content, CONFIDENCE, FOUND_BY);
        }

        /** Whether an attribution takes the label for words, or runs over the end of the turn. */
        boolean clashes(Attribution one) {
            Span label = name.cover(colon);
            Span whole = content.stream().reduce(label, Span::cover);
            Span cover = Drafts.cover(one);
            return Stream.of(one.source(), one.cue(), one.content())
                            .flatMap(List::stream)
                            .anyMatch(label::overlaps)
                    || (cover.overlaps(whole) && !whole.contains(cover));
        }
    }
}
