package org.parley.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.ParagraphChange;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Stretch;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * Two versions of an article beside each other, for the template.
 *
 * @param before the earlier version
 * @param after the later one
 * @param blocks the text in order, each row of kept paragraphs as one
 * @param changed whether the text differs
 * @param statements how many of them stayed, in words
 * @param gone statements of the earlier version alone
 * @param come statements of the later one alone
 */
public record ChangesView(
        Side before,
        Side after,
        List<Block> blocks,
        boolean changed,
        String statements,
        List<Line> gone,
        List<Line> come) {
    /**
     * A version.
     *
     * @param line as lists show it
     * @param name "Version 2 of 3"
     * @param published its day of publication, in words; empty where unknown
     * @param modified when it says that it was changed, in words; empty where it does not say
     */
    public record Side(ArticleLine line, String name, String published, String modified) {}

    /**
     * A paragraph that was changed, or a row of kept ones.
     *
     * @param label what became of it
     * @param kind the same as a style class; {@code kept} where nothing changed
     * @param context the words before the next change, where all was kept; empty otherwise
     * @param stretches the text
     */
    public record Block(String label, String kind, String context, List<Stretch> stretches) {
        /** Whether nothing changed. */
        public boolean isKept() {
            return kind.equals("kept");
        }
    }

    /**
     * A statement.
     *
     * @param id for its address
     * @param speaker who is meant; absent where nobody is named
     * @param text the words, cut short
     */
    public record Line(String id, @Nullable Person speaker, String text) {
        static Line of(Report report) {
            return new Line(
                    report.id(), Person.orNobody(report.speaker()), Excerpt.of(report.text(), Excerpt.QUOTATION));
        }
    }

    static ChangesView of(
            ArticleView before, ArticleView after, List<ParagraphChange> paragraphs, StatementChanges statements) {
        List<Block> blocks = blocks(paragraphs);
        return new ChangesView(
                side(before),
                side(after),
                blocks,
                blocks.stream().anyMatch(block -> !block.isKept()),
                English.count(statements.kept(), "statement"),
                statements.gone().stream().map(Line::of).toList(),
                statements.come().stream().map(Line::of).toList());
    }

    private static Side side(ArticleView version) {
        ArticleFacts facts = ArticleFacts.of(version.findings());
        return new Side(
                ArticleLine.of(version.card()),
                "Version " + version.card().version() + " of " + version.card().versions(),
                version.card().published() == null
                        ? ""
                        : English.day(version.card().published()),
                facts.modified());
    }

    /** Blank lines between paragraphs come and go with them. */
    private static List<Block> blocks(List<ParagraphChange> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (ParagraphChange paragraph : paragraphs) {
            if (paragraph.before().isBlank() && paragraph.after().isBlank()) {
                continue;
            }
            if (paragraph.isKept()) {
                kept.add(paragraph.after().strip());
            } else {
                close(kept, blocks);
                blocks.add(changed(paragraph));
            }
        }
        close(kept, blocks);
        return List.copyOf(blocks);
    }

    private static void close(List<String> kept, List<Block> blocks) {
        if (kept.isEmpty()) {
            return;
        }
        String text = kept.stream().collect(Collectors.joining("\n\n"));
        blocks.add(new Block(
                English.count(kept.size(), "paragraph") + " kept",
                "kept",
                Excerpt.of(kept.get(kept.size() - 1), Excerpt.NAME),
                List.of(new Stretch(Stretch.Kind.KEPT, text))));
        kept.clear();
    }

    private static Block changed(ParagraphChange paragraph) {
        if (paragraph.before().isBlank()) {
            return new Block("Paragraph put in", "added", "", withoutEnd(paragraph.stretches()));
        }
        if (paragraph.after().isBlank()) {
            return new Block("Paragraph taken out", "removed", "", withoutEnd(paragraph.stretches()));
        }
        return new Block("Paragraph changed", "changed", "", withoutEnd(paragraph.stretches()));
    }

    /** Without the line breaks that part a paragraph from the next. */
    private static List<Stretch> withoutEnd(List<Stretch> stretches) {
        List<Stretch> rest = new ArrayList<>(stretches);
        while (!rest.isEmpty()) {
            Stretch last = rest.remove(rest.size() - 1);
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                rest.add(new Stretch(last.kind(), text));
                return rest;
            }
        }
        return rest;
    }
}
