package org.parley.intake;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * HTML as a tree, however hostile.
 *
 * @param document up to the last element that is counted
 * @param isWhole whether there are no more than {@link #MOST_ELEMENTS}
 */
public record HtmlTree(Document document, boolean isWhole) {
    /** A tag of three bytes opens a dozen elements where as many were left open before it, and so would fill any memory. */
    public static final int MOST_ELEMENTS = 500_000;

    /** Elements below are put beside those above. Pages that people made stay far from it. */
    private static final int DEEPEST = 256;

    /**
     * Takes a page apart.
     *
     * @param address against which links are resolved; empty where unknown
     */
    public static HtmlTree of(String html, String address) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (StreamParser steps = new StreamParser(parser).parse(TagNames.bounded(html), address)) {
            Iterator<Element> elements = steps.iterator();
            int count = 0;
            while (count < MOST_ELEMENTS && elements.hasNext()) {
                elements.next();
                count++;
            }
            return new HtmlTree(steps.document(), count < MOST_ELEMENTS || !elements.hasNext());
        }
    }

    /** The body of what stands within a page or in its stead, as far as elements are counted. */
    public static Element body(String html) {
        return of("<body>" + html, "").document().body();
    }
}
