package org.parley.intake.maintext;

import java.util.List;

/**
 * What a page is about.
 *
 * @param text its paragraphs, headings between them, list items and rows of tables, a blank line between, cells of a row parted by
 *     {@code |}; within a paragraph a line ends only where the page breaks it behind a sentence; white space is folded; empty where
 *     none was found
 * @param captions of pictures and other figures, in order; no part of the text
 */
public record MainText(String text, List<String> captions) {
    public MainText {
        captions = List.copyOf(captions);
    }
}
