package org.parley.intake.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.parley.intake.metadata.DateLabels.Meaning;

/**
 * Weighs the days that readers of a page see: by place, label, markup and company.
 *
 * <p>The weights were set on half of the pages of htmldate's evaluation set, split by host.
 */
final class VisibleDateClues {
    private static final int BASE = 20;
    private static final int MOST = 95;
    private static final int TIME_ELEMENT = 12;
    private static final int ASIDE = -40;
    private static final int IN_LIST = -15;
    private static final int LIST_SIZE = 3;
    private static final int LEVELS_TO_DATE_NAME = 3;
    private static final int LEVELS_OF_SHAPE = 4;
    private static final int LABELLED_BLOCK = 200;

    private final DayFinder finder;
    private final PageParts parts = new PageParts();
    private final DateLabels labels = new DateLabels();

    VisibleDateClues(DayFinder finder) {
        this.finder = finder;
    }

    /** One clue for each day on the page, in its order. */
    List<DateClue> read(Document page, PageLanguage language, @Nullable Element headline) {
        VisibleDays walk = new VisibleDays(finder, language, headline == null ? page : headline);
        List<VisibleDay> days = walk.collect(page.body());
        Set<String> lists = lists(days);
        List<DateClue> clues = new ArrayList<>();
        for (VisibleDay day : days) {
            int weight = BASE + near(day.block(), walk.headlineBlock()) + marked(day.holder()) + shape(day);
            weight += parts.isAside(day.holder(), headline) ? ASIDE : 0;
            weight += lists.contains(shapeOf(day.holder())) ? IN_LIST : 0;
            clues.add(clue(day, weight));
        }
        return clues;
    }

    private DateClue clue(VisibleDay visible, int weight) {
        Meaning meaning = visible.blockLength() > LABELLED_BLOCK
                ? Meaning.UNKNOWN
                : labels.meaning(visible.before(), visible.after());
        int labelled = weight
                + switch (meaning) {
                    case PUBLISHED -> 25;
                    case MODIFIED -> 2;
                    case OTHER -> -30;
                    case UNKNOWN -> 0;
                };
        DayMention day = visible.day();
        List<LocalDate> others = day.swapped() == null ? List.of() : List.of(day.swapped());
        return new DateClue(
                day.day(),
                others,
                day.day().toString(),
                evidence(visible, meaning),
                Math.max(0, Math.min(MOST, labelled)));
    }

    private static String evidence(VisibleDay visible, Meaning meaning) {
        if (visible.machine()) {
            return visible.holder().normalName();
        }
        return meaning == Meaning.UNKNOWN ? "text" : "text " + meaning.name().toLowerCase(Locale.ROOT);
    }

    /** Shapes in which several different days stand: lists of other articles, or comments. */
    private static Set<String> lists(List<VisibleDay> days) {
        Map<String, Set<LocalDate>> byShape = new HashMap<>();
        for (VisibleDay day : days) {
            byShape.computeIfAbsent(shapeOf(day.holder()), shape -> new HashSet<>())
                    .add(day.day().day());
        }
        return byShape.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LIST_SIZE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String shapeOf(Element holder) {
        StringBuilder shape = new StringBuilder();
        Element element = holder;
        for (int i = 0; i < LEVELS_OF_SHAPE && element != null; i++, element = element.parent()) {
            shape.append(element.normalName())
                    .append('.')
                    .append(element.className())
                    .append('<');
        }
        return shape.toString();
    }

    private static int near(int block, int headlineBlock) {
        if (headlineBlock < 0) {
            return 10;
        }
        int distance = block - headlineBlock;
        if (distance >= -1 && distance <= 4) {
            return 25;
        }
        if (distance >= -4 && distance <= 9) {
            return 18;
        }
        if (distance < 0) {
            return distance < -15 ? -15 : 0;
        }
        return distance < 25 ? 10 : 0;
    }

    private int marked(Element holder) {
        int weight = holder.normalName().equals("time") ? TIME_ELEMENT : 0;
        Element element = holder;
        for (int i = 0; i < LEVELS_TO_DATE_NAME && element != null; i++, element = element.parent()) {
            if (parts.isDated(element)) {
                return weight + 20 - 4 * i;
            }
        }
        return weight;
    }

    /** Datelines are short; what stands in prose is what the article is about. */
    private static int shape(VisibleDay day) {
        if (day.machine() || day.blockLength() <= 60) {
            return 10;
        }
        if (day.blockLength() > LABELLED_BLOCK) {
            return -20;
        }
        return day.blockLength() > 120 ? -10 : 0;
    }
}
