package org.parley.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/sources.md names the formats and the codes of problems, and so do the descriptions of packages. */
class DocumentedSourcesTest {
    private static final Path PAGE = Path.of("..", "docs", "sources.md");
    private static final Path INTAKE = Path.of("src", "main", "java", "org", "parley", "intake");
    private static final Path INGEST = Path.of("..", "core", "src", "main", "java", "org", "parley", "ingest");
    private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+)`");

    /** Rows of tables in Javadoc, whose first cell has codes with commas between them. */
    private static final Pattern DESCRIBED = Pattern.compile("<tr><td>([a-z0-9, -]+)</td>");

    /** A code where a problem is made: the first words in quotation marks behind at most a place. */
    private static final Pattern MADE = Pattern.compile(
            "(?:new InputProblem|new Flaw|Ingested\\.nothing|\\bnothing|\\bproblem|\\bstop)\\(\\s*(?:[\\w.()]+(?:\\([^\"()]*\\))?,\\s*)?\"([a-z0-9-]+)\"");

    @Test
    void thePageListsTheFormatsWithTheirEndings() throws IOException {
        assertThat(rows("# Sources"))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(Arrays.stream(Format.values())
                        .map(format -> "`" + format.commandName() + "` "
                                + format.endings().stream()
                                        .map(ending -> "`" + ending + "`")
                                        .collect(Collectors.joining(" ")))
                        .toList());
    }

    @Test
    void thePageListsTheCodesThatTheDescriptionsOfPackagesList() throws IOException {
        Set<String> described = new TreeSet<>();
        for (String source : sources("package-info.java")) {
            DESCRIBED
                    .matcher(source)
                    .results()
                    .forEach(row -> described.addAll(List.of(row.group(1).split(", "))));
        }
        assertThat(described).hasSizeGreaterThan(30);
        assertThat(codesOfThePage()).isEqualTo(described);
    }

    @Test
    void whatIsListedIsMadeAndWhatIsMadeIsListed() throws IOException {
        Set<String> made = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        for (String source : sources(".java")) {
            MADE.matcher(source).results().forEach(call -> made.add(call.group(1)));
            all.append(source);
        }
        Set<String> listed = codesOfThePage();
        assertThat(made).hasSizeGreaterThan(25);
        assertThat(listed).containsAll(made);
        assertThat(listed).allSatisfy(code -> assertThat(all).contains("\"" + code + "\""));
    }

    @Test
    void thePageTellsTheDefaultLimits() throws IOException {
        assertThat(Limits.DEFAULT).isEqualTo(new Limits(64L << 20, 100L << 30, 200, 1_000_000));
        assertThat(Limits.RATIO_FREE_BYTES).isEqualTo(16L << 20);
        assertThat(rows("## Limits"))
                .extracting(row -> row.get(1))
                .containsExactly("64 MiB", "100 GiB", "200", "1,000,000", "2; 4");
    }

    private static Set<String> codesOfThePage() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (List<String> row : rows("## Problems")) {
            CODE.matcher(row.get(0)).results().forEach(code -> codes.add(code.group(1)));
        }
        return codes;
    }

    private static List<String> sources(String ending) throws IOException {
        try (Stream<Path> intake = Files.walk(INTAKE);
                Stream<Path> ingest = Files.walk(INGEST)) {
            return Stream.concat(intake, ingest)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(DocumentedSourcesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
