package org.parley.intake.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Excerpt;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.PublicationDate;
import org.parley.ingest.TextLayout;
import org.parley.intake.EmbeddedPage;
import org.parley.intake.FormatReader;
import org.parley.intake.LanguageTag;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/** Makes articles of the rows of one table. */
final class RowArticle {
    private static final SortedMap<Field, String> PROPERTIES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            Field.TITLE, "title",
            Field.OUTLET, "outlet",
            Field.AUTHORS, "author",
            Field.PUBLISHED, "published",
            Field.URL, "url",
            Field.LANGUAGE, "language")));

    private final Heading heading;
    private final ColumnMapping columns;
    private final ArticleDefaults defaults;
    private final FormatReader pages;

    RowArticle(Heading heading, ColumnMapping columns, ArticleDefaults defaults, FormatReader pages) {
        this.heading = heading;
        this.columns = columns;
        this.defaults = defaults;
        this.pages = pages;
    }

    Ingested read(DecodedRow row) {
        List<InputProblem> problems = new ArrayList<>(row.problems());
        int width = row.cells().size();
        if (width == 0) {
            return new Ingested(row.place(), null, problems);
        }
        if (width > heading.width()) {
            problems.add(problem(row, "long-row", width + " cells under a heading of " + heading.width()));
            return new Ingested(row.place(), null, problems);
        }
        if (width < heading.width()) {
            problems.add(problem(row, "short-row", width + " cells under a heading of " + heading.width()));
        }
        String text = heading.cell(row.cells(), Field.TEXT);
        if (text == null) {
            problems.add(problem(row, "empty-text", "nothing in the text's cell"));
            return new Ingested(row.place(), null, problems);
        }
        return columns.isHtml() ? ofPage(row, text, problems) : ofText(row, text, problems);
    }

    private Ingested ofText(DecodedRow row, String text, List<InputProblem> problems) {
        problems.addAll(TextLayout.flaws(text, row.place()));
        return new Ingested(row.place(), article(row, text, null, problems), problems);
    }

    private Ingested ofPage(DecodedRow row, String html, List<InputProblem> problems) {
        Ingested page = EmbeddedPage.read(html, row.place(), pages);
        problems.addAll(page.problems());
        Article found = page.article();
        return new Ingested(
                row.place(),
                found == null ? null : article(row, found.text(), found, problems),
                problems,
                page.original() == null ? null : withCells(row, page.original()));
    }

    /** The HTML of a row does not hold what its other cells say: that must outlast the table. */
    private Original withCells(DecodedRow row, Original page) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Field, String> property : PROPERTIES.entrySet()) {
            String cell = heading.cell(row.cells(), property.getKey());
            if (cell != null) {
                findings.add(new Finding(property.getValue(), cell.strip(), "column"));
            }
        }
        List<String> given = findings.stream().map(Finding::property).toList();
        page.findings().stream()
                .filter(finding -> !given.contains(finding.property()))
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::property));
        return new Original(page.bytes(), page.mediaType(), page.address(), findings);
    }

    /** What the row says goes before what its HTML says. */
    private Article article(DecodedRow row, String text, @Nullable Article page, List<InputProblem> problems) {
        return Article.of(
                either(row, Field.ID, null),
                either(row, Field.TITLE, page == null ? null : page.title()),
                either(row, Field.OUTLET, page == null ? defaults.outlet() : page.outlet()),
                authors(row, page),
                published(row, page, problems),
                either(row, Field.URL, page == null ? null : page.url()),
                language(row, page),
                text);
    }

    private @Nullable String either(DecodedRow row, Field field, @Nullable String otherwise) {
        String cell = heading.cell(row.cells(), field);
        return cell == null ? otherwise : cell.strip();
    }

    private String language(DecodedRow row, @Nullable Article page) {
        String cell = heading.cell(row.cells(), Field.LANGUAGE);
        String otherwise = page == null ? defaults.language() : page.language();
        return cell == null ? otherwise : LanguageTag.of(cell);
    }

    private List<String> authors(DecodedRow row, @Nullable Article page) {
        String cell = heading.cell(row.cells(), Field.AUTHORS);
        if (cell == null) {
            return page == null ? List.of() : page.authors();
        }
        return Arrays.stream(cell.split("[;|]"))
                .map(String::strip)
                .filter(author -> !author.isEmpty())
                .toList();
    }

    /** A date that can't be read is not replaced by another, which would date the article by guess. */
    private @Nullable LocalDate published(DecodedRow row, @Nullable Article page, List<InputProblem> problems) {
        String cell = heading.cell(row.cells(), Field.PUBLISHED);
        if (cell == null) {
            return page == null ? defaults.published() : page.published();
        }
        Optional<LocalDate> date =
                columns.dates().isPresent() ? columns.dates().get().parse(cell) : PublicationDate.parse(cell);
        if (date.isEmpty()) {
            problems.add(problem(row, "bad-date", "not a date as expected: " + Excerpt.of(cell)));
        }
        return date.orElse(null);
    }

    private static InputProblem problem(DecodedRow row, String code, String explanation) {
        return new InputProblem(row.place(), code, explanation);
    }
}
