package org.parley.intake.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordTable;

/** Tells by its name what a part of a page holds. */
final class PageParts {
    private static final Set<String> OUTSIDE = Set.of("aside", "nav");

    /** Of an article they hold its date, of the page those of others. */
    private static final Set<String> EDGES = Set.of("header", "footer");

    private final Set<String> dates = names("date");
    private final Set<String> asides = names("aside");
    private final Set<String> own = names("own");

    private static Set<String> names(String part) {
        return WordTable.read("parley/intake/metadata/part-names.tsv", "name", "part").stream()
                .filter(row -> row.get("part").equals(part))
                .map(row -> row.get("name"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether its class or id says that it holds a date. */
    boolean isDated(Element element) {
        return isNamed(element, dates);
    }

    /** Whether it belongs to something beside the article: a part that does not hold the headline says so of itself. */
    boolean isAside(Element holder, @Nullable Element headline) {
        for (Element element = holder; element != null && !holds(element, headline); element = element.parent()) {
            String name = element.normalName();
            if (name.equals("body")) {
                return false;
            }
            boolean atEdge = EDGES.contains(name) && element.closest("article") == null;
            if (atEdge || OUTSIDE.contains(name) || isNamed(element, asides)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Element element, @Nullable Element headline) {
        for (Element inner = headline; inner != null; inner = inner.parent()) {
            if (inner.equals(element)) {
                return !inner.equals(headline);
            }
        }
        return false;
    }

    private boolean isNamed(Element element, Set<String> names) {
        String words = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (words.length() == 1 || names.stream().noneMatch(words::contains)) {
            return false;
        }
        for (String name : own) {
            words = words.replace(name, "");
        }
        return names.stream().anyMatch(words::contains);
    }
}
