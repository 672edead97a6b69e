package org.parley.intake.maintext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Finds the main text of a page. Thread-safe.
 *
 * <p>The page is cut into {@linkplain Block blocks}; what it names itself as something else is {@linkplain Clearing cleared}; the
 * section with the densest prose is {@linkplain BodyChooser chosen}, the {@linkplain Opening standfirst} above it added, and what
 * is no text in it {@linkplain Sieve sifted} out. Time grows with the length of the page and no faster, up to a bound behind which
 * nothing is read.
 */
public final class MainTextFinder {
    /** With less running text than this the page has another kind of text. */
    private static final int LEAST_PROSE = 300;

    /** How many times as long the text that a page carries as data must be for it to be read instead of what the page shows. */
    private static final int MUCH_LONGER = 2;

    /** A shorter line may be said twice; a longer one is there twice by the page's layout. */
    private static final int REPEATABLE = 60;

    private final SectionMarks sectionMarks = new SectionMarks(MarkWords.load());
    private final Phrases phrases = Phrases.load();

    /**
     * The main text of a page: what the page shows or, where that is much less, what it carries as data.
     *
     * @param page of any kind, in any language; stays as it is
     */
    public MainText find(Document page) {
        Outline outline = PageWalk.of(page.body(), sectionMarks);
        PageTitle title = PageTitle.of(page);
        Selection selection = select(new Selection(outline, Block::prose), title);
        if (selection.prose() < LEAST_PROSE) {
            // lists, lyrics, recipes: few sentences, if any
            selection = select(new Selection(outline, Block::words), title);
        }
        MainText shown = text(selection);
        MainText carried = carried(page);
        return carried.text().length() > shown.text().length() * MUCH_LONGER
                ? new MainText(carried.text(), shown.captions())
                : shown;
    }

    private MainText carried(Document page) {
        return text(new Selection(PageWalk.of(EmbeddedBody.of(page), sectionMarks), Block::prose));
    }

    private Selection select(Selection selection, PageTitle title) {
        Clearing.of(selection);
        Section body = BodyChooser.choose(selection);
        BitSet opening = Opening.above(body, selection, title);
        selection.keepOnly(body.from(), body.to());
        Sieve.of(selection, phrases, title, body);
        opening.stream().forEach(selection::keep);
        selection.count();
        return selection;
    }

    private static MainText text(Selection selection) {
        List<String> paragraphs = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (int i = selection.nextKept(0); i >= 0; i = selection.nextKept(i + 1)) {
            Block block = selection.outline().blocks().get(i);
            if (block.text().length() < REPEATABLE || said.add(block.text())) {
                (selection.isCaption(i) ? captions : paragraphs).add(block.text());
            }
        }
        return new MainText(String.join("\n\n", paragraphs), captions);
    }
}
