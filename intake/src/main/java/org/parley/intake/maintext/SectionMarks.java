package org.parley.intake.maintext;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a page says about its elements: by tag, role, property, class, id and style. */
final class SectionMarks {
    private static final Map<String, Mark> TAGS = Map.ofEntries(
            Map.entry("article", Mark.MAIN),
            Map.entry("main", Mark.MAIN),
            Map.entry("nav", Mark.HARD),
            Map.entry("menu", Mark.HARD),
            Map.entry("footer", Mark.HARD),
            Map.entry("aside", Mark.SOFT),
            Map.entry("form", Mark.SOFT),
            Map.entry("time", Mark.ABOUT),
            Map.entry("address", Mark.ABOUT),
            Map.entry("figure", Mark.CAPTION),
            Map.entry("figcaption", Mark.CAPTION));
    private static final Map<String, Mark> ROLES = Map.ofEntries(
            Map.entry("main", Mark.MAIN),
            Map.entry("article", Mark.MAIN),
            Map.entry("navigation", Mark.HARD),
            Map.entry("menu", Mark.HARD),
            Map.entry("menubar", Mark.HARD),
            Map.entry("banner", Mark.HARD),
            Map.entry("contentinfo", Mark.HARD),
            Map.entry("dialog", Mark.HARD),
            Map.entry("alert", Mark.HARD),
            Map.entry("search", Mark.HARD),
            Map.entry("complementary", Mark.SOFT));
    private static final Map<String, Mark> PROPERTIES = Map.ofEntries(
            Map.entry("articlebody", Mark.BODY),
            Map.entry("reviewbody", Mark.BODY),
            Map.entry("blogpost", Mark.MAIN),
            Map.entry("author", Mark.ABOUT),
            Map.entry("datepublished", Mark.ABOUT),
            Map.entry("datemodified", Mark.ABOUT),
            Map.entry("publisher", Mark.ABOUT),
            Map.entry("keywords", Mark.ABOUT),
            Map.entry("comment", Mark.COMMENTS),
            Map.entry("caption", Mark.CAPTION),
            Map.entry("copyrightholder", Mark.CAPTION));

    /** Longer ids are made of a heading's words. */
    private static final int LONGEST_ID = 40;

    private final MarkWords words;

    SectionMarks(MarkWords words) {
        this.words = words;
    }

    /** The bits of all marks that the element has. */
    int of(Element element) {
        String tag = element.normalName();
        int marks = tag.indexOf('-') > 0 ? words.of(tag) : bit(TAGS, tag);
        if (element.attributesSize() == 0 || tag.equals("body")) {
            return marks;
        }
        marks |= bit(ROLES, element.attr("role"));
        marks |= bit(PROPERTIES, element.attr("itemprop"));
        marks |= words.of(element.className());
        if (element.id().length() <= LONGEST_ID && !isHeading(tag)) {
            marks |= words.of(element.id());
        }
        if (isHidden(element)) {
            marks |= Mark.HARD.bit();
        } else if (element.attr("aria-hidden").equals("true")) {
            marks |= Mark.SOFT.bit();
        }
        return marks;
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    private static int bit(Map<String, Mark> marks, String name) {
        Mark mark = name.isEmpty() ? null : marks.get(name.toLowerCase(Locale.ROOT));
        return mark == null ? 0 : mark.bit();
    }

    /** Whether the page doesn't show the element at first. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }
}
