package org.parley.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.export.Column;

/** docs/event-exports.md names what is written, no more and no less. */
class DocumentedColumnsTest {
    private static final Path PAGE = Path.of("..", "docs", "event-exports.md");
    private static final ToldEvents ONE = new ToldEvents().tells(draft -> {});

    @Test
    void thePageListsTheFormats() throws IOException {
        assertThat(rows("# Exports of events"))
                .extracting(row -> row.subList(0, 3))
                .containsExactlyElementsOf(Arrays.stream(EventFormat.values())
                        .map(format -> List.of(
                                "`" + format.commandName() + "`",
                                "`" + format.fileEnding() + "`",
                                "`" + format.mediaType() + "`"))
                        .toList());
    }

    @Test
    void thePageListsOurColumns() throws IOException {
        assertThat(documented(EventFormat.EVENTS_CSV))
                .containsExactlyElementsOf(
                        EventColumns.ALL.stream().map(Column::name).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"POLECAT", "ICEWS"})
    void thePageListsTheHeader(EventFormat format) throws IOException {
        assertThat(documented(format))
                .containsExactlyElementsOf(ONE.cells(format).get(0));
    }

    @ParameterizedTest
    @CsvSource({"PHOENIX", "GDELT"})
    void whatThePageCallsEmptyIsEmpty(EventFormat format) throws IOException {
        List<List<String>> documented = rows(heading(format));
        List<String> row = ONE.cells(format).get(0);
        assertThat(row).hasSameSizeAs(documented);
        for (int i = 0; i < row.size(); i++) {
            if (documented.get(i).get(1).startsWith("left empty")) {
                assertThat(row.get(i)).as(documented.get(i).get(0)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENTS_JSONL", "PLOVER"})
    void thePageListsAllFields(EventFormat format) throws IOException {
        Set<String> written = new LinkedHashSet<>();
        addFields(new ObjectMapper().readTree(ONE.export(format)), "", written);
        assertThat(documented(format)).containsAll(written);
        assertThat(written).hasSizeGreaterThan(30);
    }

    private static void addFields(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> addFields(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.forEach(item -> addFields(item, path + "[]", found));
        } else {
            found.add(path);
        }
    }

    private static List<String> documented(EventFormat format) throws IOException {
        return rows(heading(format)).stream()
                .map(row -> row.get(0).replace("`", ""))
                .toList();
    }

    private static String heading(EventFormat format) throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("## ") && line.contains("(`" + format.commandName() + "`)"))
                .findFirst()
                .orElseThrow();
    }

    /** Cells of the first table under a heading, without its own heading. */
    private static List<List<String>> rows(String heading) throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }
}
