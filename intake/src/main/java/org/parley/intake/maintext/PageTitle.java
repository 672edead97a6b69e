package org.parley.intake.maintext;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title of a page as its head has it, to know the line that repeats it. */
final class PageTitle {
    /** A shorter line may be the title by accident. */
    private static final int SHORTEST = 4;

    private final Set<String> titles = new LinkedHashSet<>();

    private PageTitle() {}

    static PageTitle of(Document page) {
        PageTitle title = new PageTitle();
        for (Element child : page.head().children()) {
            switch (child.normalName()) {
                case "title" -> title.add(child.text());
                case "meta" -> {
                    String property = child.attr("property");
                    if (property.equals("og:title") || child.attr("name").equals("twitter:title")) {
                        title.add(child.attr("content"));
                    }
                }
                default -> {}
            }
        }
        return title;
    }

    private void add(String text) {
        String folded = folded(text);
        if (folded.length() >= SHORTEST) {
            titles.add(folded);
        }
    }

    /** Whether a line is the title, or the title without the outlet's name behind or before it. */
    boolean isRepeatedBy(String line) {
        String folded = folded(line);
        if (folded.length() < SHORTEST) {
            return false;
        }
        for (String title : titles) {
            if (title.equals(folded)
                    || (folded.length() * 2 >= title.length()
                            && (title.startsWith(folded) || title.endsWith(folded)))) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits only, in small. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
