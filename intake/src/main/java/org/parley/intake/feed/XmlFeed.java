package org.parley.intake.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;

/** RSS, RDF and Atom, read by rome. */
final class XmlFeed {
    /** RSS names authors by {@code address (name)}. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

    private static final RawItem NOTHING_RAW = new RawItem(null, null, null, null);

    private final int mostItems;
    private final Addresses addresses;
    private final Place place;

    XmlFeed(int mostItems, Addresses addresses, Place place) {
        this.mostItems = mostItems;
        this.addresses = addresses;
        this.place = place;
    }

    Feed read(byte[] bytes, @Nullable String declaredType) {
        FeedTree tree = FeedTree.read(bytes, declaredType, mostItems, place);
        Document document = tree.document();
        return document == null ? Feed.none(tree.problems()) : read(document, tree.problems());
    }

    private Feed read(Document document, List<InputProblem> problems) {
        Element root = document.getRootElement();
        List<RawItem> raw = RawItem.allOf(root);
        String language = root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        Duration refresh = Refresh.of(root);
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.US).build(document);
            String named = Words.orNothing(feed.getLanguage());
            return new Feed(
                    Words.plain(feed.getTitle()),
                    named == null ? Words.orNothing(language) : named,
                    refresh,
                    items(feed.getEntries(), raw),
                    problems);
        } catch (IllegalArgumentException e) {
            return Feed.none(and(problems, "not-a-feed", "XML, but no feed that is known: <" + root.getName() + ">"));
        } catch (FeedException | RuntimeException e) {
            // The library throws whatever comes up where a value is not what it expects.
            return Feed.none(and(problems, "broken-feed", Words.ofException(e)));
        }
    }

    private List<InputProblem> and(List<InputProblem> problems, String code, String explanation) {
        return Stream.concat(problems.stream(), Stream.of(new InputProblem(place, code, explanation)))
                .toList();
    }

    private List<FeedItem> items(List<SyndEntry> entries, List<RawItem> raw) {
        List<FeedItem> items = new ArrayList<>(entries.size());
        boolean sameItems = raw.size() == entries.size();
        for (int i = 0; i < entries.size(); i++) {
            items.add(item(entries.get(i), sameItems ? raw.get(i) : NOTHING_RAW));
        }
        return items;
    }

    private FeedItem item(SyndEntry entry, RawItem raw) {
        SyndContent summary = entry.getDescription();
        return new FeedItem(
                addresses.resolve(raw.originalLink() == null ? entry.getLink() : raw.originalLink()),
                Words.orNothing(entry.getUri()),
                Words.plain(entry.getTitle()),
                raw.published() == null ? atUtc(entry.getPublishedDate()) : raw.published(),
                raw.modified() == null ? atUtc(entry.getUpdatedDate()) : raw.modified(),
                authors(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .map(Words::plain)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                content(entry),
                summary == null ? null : Words.orNothing(summary.getValue()),
                Words.orNothing(raw.language()));
    }

    private static @Nullable OffsetDateTime atUtc(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static List<String> authors(SyndEntry entry) {
        List<String> names = new ArrayList<>();
        entry.getAuthors().stream().map(SyndPerson::getName).forEach(names::add);
        if (names.isEmpty() && entry.getModule(DCModule.URI) instanceof DCModule core) {
            names.addAll(core.getCreators());
        }
        if (names.isEmpty()) {
            names.add(entry.getAuthor());
        }
        return names.stream()
                .map(XmlFeed::authorName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String authorName(@Nullable String author) {
        String given = Words.plain(author);
        if (given == null) {
            return null;
        }
        Matcher named = NAMED_ADDRESS.matcher(given);
        if (named.matches()) {
            return named.group(1).strip();
        }
        return given.contains("@") && !given.contains(" ") ? null : given;
    }

    private static @Nullable String content(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            String value = Words.orNothing(content.getValue());
            String type = content.getType();
            if (value != null && Words.isHtml(type)) {
                return value;
            }
            if (value != null && type.toLowerCase(Locale.ROOT).startsWith("text")) {
                return Words.html(value);
            }
        }
        return null;
    }
}
