package org.parley.intake.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** What the feed library drops of an item: zones, FeedBurner's original link, the language of an element. */
record RawItem(
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable String originalLink,
        @Nullable String language) {
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");

    /** The items of a feed in order; to be called before the library takes the tree apart. */
    static List<RawItem> allOf(Element root) {
        List<RawItem> items = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (isItem(child)) {
                items.add(of(child));
            } else if (child.getName().equals("channel")) {
                child.getChildren().stream()
                        .filter(RawItem::isItem)
                        .map(RawItem::of)
                        .forEach(items::add);
            }
        }
        return items;
    }

    private static boolean isItem(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    private static RawItem of(Element item) {
        String language = item.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        return new RawItem(
                date(item, PUBLISHED),
                date(item, MODIFIED),
                text(item, "origLink"),
                language == null ? text(item, "language") : language);
    }

    /** The first name that has a readable date, in whatever namespace. */
    private static @Nullable OffsetDateTime date(Element item, List<String> names) {
        for (String name : names) {
            OffsetDateTime date = FeedDates.parse(text(item, name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    static @Nullable String text(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .map(Element::getText)
                .findFirst()
                .orElse(null);
    }
}
