package org.parley.intake.maintext;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the main text of a page. Thread-safe. */
public final class MainTextFinder {
    /**
     * Takes the main text out of a page.
     *
     * @param page may be changed on the way, so ask it everything else before
     */
    public MainText find(Document page) {
        String text = page.select("p").stream()
                .map(Element::text)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
        return new MainText(text, List.of());
    }
}
