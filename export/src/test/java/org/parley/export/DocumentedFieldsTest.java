package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** docs/exports.md names what is written, no more and no less. */
class DocumentedFieldsTest {
    private static final Path PAGE = Path.of("..", "docs", "exports.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void thePageListsTheFormats() throws IOException {
        List<List<String>> rows = rows("# Exports");
        assertThat(rows)
                .extracting(row -> row.subList(0, 3))
                .containsExactlyElementsOf(Arrays.stream(ExportFormat.values())
                        .map(format -> List.of(
                                "`" + format.commandName() + "`",
                                "`" + format.fileEnding() + "`",
                                "`" + format.mediaType() + "`"))
                        .toList());
    }

    @Test
    void thePageListsTheColumnsWithTheirTypes() throws IOException {
        List<List<String>> rows = section(ExportFormat.CSV);
        assertThat(rows)
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(RowColumns.ALL.stream()
                        .map(column -> "`" + column.name() + "` " + type(column.type()))
                        .toList());
        assertThat(section(ExportFormat.PARQUET)).isEqualTo(rows);
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case OPTIONAL_TEXT -> "string, may be absent";
            case TEXTS -> "list of string";
            case DAY -> "date, may be absent";
            case REAL -> "double";
            case INTEGER -> "int32";
            case LONG -> "int64";
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"JSONL", "WEB_ANNOTATION", "SCHEMA_ORG", "QUOTATIONS"})
    void thePageListsTheFieldsOfJson(ExportFormat format) throws IOException {
        Set<String> written = new TreeSet<>();
        String all = new String(Samples.export(format, Samples.CONTEXT, Samples.allReports()), StandardCharsets.UTF_8);
        ObjectMapper json = new ObjectMapper();
        if (format.fileEnding().endsWith("jsonl")) {
            for (String line : all.lines().toList()) {
                addFields(json.readTree(line), "", written);
            }
        } else {
            addFields(json.readTree(all), "", written);
        }
        assertThat(documented(format)).isEqualTo(written);
    }

    /** Paths of all values that are no objects, where arrays count as their own value and not as something to go into twice. */
    private static void addFields(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> addFields(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else if (node.isArray() && !node.isEmpty()) {
            node.forEach(item -> addFields(item, path + "[]", found));
        } else {
            found.add(path.replaceAll("(\\[])+$", ""));
        }
    }

    @Test
    void thePageListsTheElementsOfAtom() throws IOException, SAXException, ParserConfigurationException {
        byte[] feed = Samples.export(ExportFormat.ATOM, Samples.CONTEXT, Samples.allReports());
        Set<String> written = new TreeSet<>();
        addElements(
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(feed))
                        .getDocumentElement(),
                "feed",
                written);
        assertThat(documented(ExportFormat.ATOM)).isEqualTo(written);
    }

    private static void addElements(Element element, String path, Set<String> found) {
        boolean holdsElements = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                holdsElements = true;
                addElements(inner, path + "/" + inner.getTagName(), found);
            }
        }
        if (!holdsElements && !element.getTextContent().isEmpty()) {
            found.add(path);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!name.equals("xmlns")) {
                found.add(path + "@" + name);
            }
        }
    }

    private static Set<String> documented(ExportFormat format) throws IOException {
        Set<String> fields = new TreeSet<>();
        for (List<String> row : section(format)) {
            CODE.matcher(row.get(0)).results().forEach(code -> fields.add(code.group(1)));
        }
        return fields;
    }

    private static List<List<String>> section(ExportFormat format) throws IOException {
        return rows(Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("## ") && line.contains("(`" + format.commandName() + "`)"))
                .findFirst()
                .orElseThrow());
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
