package org.parley.intake.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** Weighs the days that readers of a page see: by place, label, markup and company. */
final class VisibleDateClues {
    private static final Set<String> OUTSIDE = Set.of("aside", "nav");

    /** Of an article they hold its date, of the page those of others. */
    private static final Set<String> EDGES = Set.of("header", "footer");

    private final DayFinder finder;
    private final Set<String> dateParts = parts("date");
    private final Set<String> asideParts = parts("aside");
    private final Set<String> ownParts = parts("own");
    private final List<WordRow> labels = WordTable.read("parley/intake/date-labels.tsv", "label", "means").stream()
            .sorted(Comparator.comparingInt(row -> -row.get("label").length()))
            .toList();

    VisibleDateClues(DayFinder finder) {
        this.finder = finder;
    }

    private static Set<String> parts(String part) {
        return WordTable.read("parley/intake/part-names.tsv", "name", "part").stream()
                .filter(row -> row.get("part").equals(part))
                .map(row -> row.get("name"))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<DateClue> read(Document page, PageLanguage language, @Nullable Element headline) {
        VisibleDays walk = new VisibleDays(finder, language, headline == null ? page : headline);
        List<VisibleDay> days = walk.collect(page.body());
        Set<Element> around = headline == null ? Set.of() : Set.copyOf(headline.parents());
        Set<String> lists = lists(days);
        List<DateClue> clues = new ArrayList<>();
        for (VisibleDay day : days) {
            clues.add(clue(day, walk.headlineBlock(), around, lists.contains(shapeOf(day.holder()))));
        }
        return clues;
    }

    /** Shapes in which at least three blocks have different days: lists of other articles, or comments. */
    private static Set<String> lists(List<VisibleDay> days) {
        Map<String, Set<LocalDate>> byShape = new HashMap<>();
        for (VisibleDay day : days) {
            byShape.computeIfAbsent(shapeOf(day.holder()), shape -> new HashSet<>()).add(day.day().day());
        }
        return byShape.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= 3)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String shapeOf(Element holder) {
        StringBuilder shape = new StringBuilder();
        Element element = holder;
        for (int i = 0; i < 4 && element != null; i++, element = element.parent()) {
            shape.append(element.normalName()).append('.').append(element.className()).append('<');
        }
        return shape.toString();
    }

    private DateClue clue(VisibleDay visible, int headlineBlock, Set<Element> around, boolean listed) {
        String label = visible.blockLength() > 200 ? "" : label(visible.before());
        if (label.isEmpty() && visible.blockLength() <= 250) {
            label = labelAfter(visible.after());
        }
        int weight = 20 + near(visible.block(), headlineBlock) + marked(visible.holder()) + shape(visible);
        weight += switch (label) {
            case "published" -> 25;
            case "modified" -> 2;
            case "other" -> -30;
            default -> 0;
        };
        if (visible.machine() || visible.holder().normalName().equals("time")) {
            weight += 12;
        }
        if (isAside(visible.holder(), around)) {
            weight -= 40;
        }
        if (listed) {
            weight -= 15;
        }
        DayMention day = visible.day();
        String evidence = visible.machine() ? "time" : label.isEmpty() ? "text" : "text " + label;
        List<LocalDate> others = day.swapped() == null ? List.of() : List.of(day.swapped());
        return new DateClue(day.day(), others, day.day().toString(), evidence, Math.max(0, Math.min(95, weight)));
    }

    private static int near(int block, int headlineBlock) {
        if (headlineBlock < 0) {
            return 10;
        }
        int distance = block - headlineBlock;
        if (distance >= 0 && distance <= 4 || distance == -1) {
            return 25;
        }
        if (distance >= -4 && distance <= 9) {
            return 18;
        }
        return distance > 0 && distance < 25 ? 10 : distance < -15 ? -15 : 0;
    }

    private int marked(Element holder) {
        Element element = holder;
        for (int i = 0; i < 3 && element != null; i++, element = element.parent()) {
            if (isNamed(element, dateParts)) {
                return 20 - 4 * i;
            }
        }
        return 0;
    }

    private static int shape(VisibleDay day) {
        if (day.machine() || day.blockLength() <= 60) {
            return 10;
        }
        return day.blockLength() > 200 ? -20 : day.blockLength() > 120 ? -10 : 0;
    }

    private boolean isAside(Element holder, Set<Element> around) {
        for (Element element = holder; element != null && !around.contains(element); element = element.parent()) {
            String name = element.normalName();
            if (name.equals("body") || name.equals("html")) {
                return false;
            }
            boolean atEdge = EDGES.contains(name) && element.closest("article") == null;
            if (atEdge || OUTSIDE.contains(name) || isNamed(element, asideParts)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(Element element, Set<String> names) {
        String words = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        for (String own : ownParts) {
            words = words.replace(own, "");
        }
        return names.stream().anyMatch(words::contains);
    }

    /** In some languages the verb comes behind the date: "am 4. Mai 2020 veröffentlicht". */
    private String labelAfter(String after) {
        String words = after.toLowerCase(Locale.ROOT);
        for (WordRow row : labels) {
            String label = row.get("label");
            if (label.length() > 5 && !row.get("means").equals("other") && words.contains(label)) {
                return row.get("means");
            }
        }
        return "";
    }

    /** What the words before a date say it is: {@code published}, {@code modified}, {@code other}, or nothing. */
    private String label(String before) {
        String words = before.toLowerCase(Locale.ROOT);
        int furthest = -1;
        String means = "";
        for (WordRow row : labels) {
            String label = row.get("label");
            int at = words.lastIndexOf(label);
            boolean whole = at >= 0
                    && (at == 0 || !Character.isLetter(words.charAt(at - 1)))
                    && (at + label.length() == words.length() || !Character.isLetter(words.charAt(at + label.length())));
            if (whole && at + label.length() > furthest && words.length() - at - label.length() <= 14) {
                furthest = at + label.length();
                means = row.get("means");
            }
        }
        return means;
    }
}
