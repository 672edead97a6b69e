package org.parley.intake.feed;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Lets through as much of a feed as can be held: items up to a limit, and tags up to a depth, for those who read the tree after us
 * descend it by recursion.
 */
final class FeedFilter extends XMLFilterImpl {
    private static final int DEEPEST = 100;

    /** A million elements are some 200 MB. */
    private static final int MOST_ELEMENTS = 1_000_000;

    private static final int NONE = 0;

    private final int mostItems;
    private int depth;
    private int elements;
    private int items;
    private int openItem = NONE;
    private int skipped = NONE;
    private boolean tooDeep;

    FeedFilter(int mostItems) {
        this.mostItems = mostItems;
    }

    /** Items there were, whether let through or not. */
    int items() {
        return items;
    }

    /** Whether tags were left out for their depth. */
    boolean wasTooDeep() {
        return tooDeep;
    }

    /** The depth of the item that is not closed yet, the root's being 1; 0 where none is open. */
    int openItem() {
        return skipped == NONE ? openItem : NONE;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (skipped == NONE && ++elements > MOST_ELEMENTS) {
            throw new SAXException("more than " + MOST_ELEMENTS + " elements");
        }
        depth++;
        if (openItem == NONE && isItem(localName)) {
            openItem = depth;
            if (++items > mostItems) {
                skipped = depth;
            }
        }
        if (skipped == NONE && depth > DEEPEST) {
            tooDeep = true;
        } else if (skipped == NONE) {
            super.startElement(uri, localName, qName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        if (skipped == NONE && depth <= DEEPEST) {
            super.endElement(uri, localName, qName);
        }
        if (skipped == depth) {
            skipped = NONE;
        }
        if (openItem == depth) {
            openItem = NONE;
        }
        depth--;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (skipped == NONE) {
            super.characters(text, start, length);
        }
    }

    /** Nothing in a feed is meant for its reader's processor. */
    @Override
    public void processingInstruction(String target, String data) {}

    /** Items stand below the root in Atom and RDF, and below the channel in RSS. */
    private boolean isItem(String localName) {
        return (depth == 2 || depth == 3) && (localName.equals("item") || localName.equals("entry"));
    }
}
