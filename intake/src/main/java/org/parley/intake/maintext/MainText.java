package org.parley.intake.maintext;

import java.util.List;

/**
 * What a page is about.
 *
 * @param text its paragraphs, headings between them and list items, each one line, a blank line between; empty where none was found
 * @param captions of pictures and other figures, in order; no part of the text
 */
public record MainText(String text, List<String> captions) {
    public MainText {
        captions = List.copyOf(captions);
    }
}
