package org.parley.intake.maintext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Document;

/** Finds the main text of a page. Thread-safe. */
public final class MainTextFinder {
    private final SectionMarks sectionMarks = new SectionMarks(MarkWords.load());
    private final Phrases phrases = Phrases.load();

    /**
     * Takes the main text out of a page.
     *
     * @param page may be changed on the way, so ask it everything else before
     */
    public MainText find(Document page) {
        Selection selection = new Selection(PageWalk.of(page.body(), sectionMarks));
        Clearing.of(selection);
        Section body = BodyChooser.choose(selection);
        PageTitle title = PageTitle.of(page);
        BitSet opening = Opening.above(body, selection, title);
        selection.keepOnly(body.from(), body.to());
        Sieve.of(selection, phrases, title, body);
        opening.stream().forEach(selection::keep);
        List<String> paragraphs = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int i = selection.nextKept(0); i >= 0; i = selection.nextKept(i + 1)) {
            Block block = selection.outline().blocks().get(i);
            (selection.isCaption(i) ? captions : paragraphs).add(block.text());
        }
        return new MainText(String.join("\n\n", paragraphs), captions);
    }
}
