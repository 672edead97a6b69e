package org.parley.ledger.actorfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Digest;

class ActorFileReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsNamedByItsPathAndDigested() throws IOException {
        byte[] bytes = "name\nAna Ruiz\n".getBytes(StandardCharsets.UTF_8);
        Path path = Files.write(folder.resolve("list.csv"), bytes);
        ActorFile file = new ActorFileReader().read(path, ActorFileFormat.AUTO, problem -> {});
        assertThat(file.name()).isEqualTo(path.toString());
        assertThat(file.digest()).isEqualTo(Digest.of(bytes));
        assertThat(file.actors()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsAnException() {
        assertThatThrownBy(() ->
                        new ActorFileReader().read(folder.resolve("none.csv"), ActorFileFormat.AUTO, problem -> {}))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new ActorFileReader().read(folder, ActorFileFormat.AUTO, problem -> {}))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t \n", "\uFEFF"})
    void anEmptyFileIsSaid(String text) {
        assertThat(Told.of(text).flaws()).containsExactly("empty-file 0/0");
    }

    @ParameterizedTest
    @EnumSource(ActorFileFormat.class)
    void aBinaryFileIsSaidWhateverTheFormat(ActorFileFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            new Random(1).ints(20_000).forEach(i -> write(zipped, i));
        }
        Told told = Told.of(bytes.toByteArray(), format);
        assertThat(told.flaws()).containsExactly("binary-file 0/0");
        assertThat(told.file().actors()).isEmpty();
        assertThat(Told.of("PK\u0003\u0004name\nAna Ruiz", format).flaws()).containsExactly("binary-file 0/0");
    }

    private static void write(GZIPOutputStream out, int value) {
        try {
            out.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileOverTheLimitIsSaid() {
        ActorFileReader reader = new ActorFileReader(20);
        byte[] fits = "name\nAna Ruiz Vega \n".getBytes(StandardCharsets.UTF_8);
        byte[] larger = "name\nAna Ruiz Vega  \n".getBytes(StandardCharsets.UTF_8);
        assertThat(Told.of(reader, fits, ActorFileFormat.AUTO).problems()).isEmpty();
        assertThat(Told.of(reader, larger, ActorFileFormat.AUTO).flaws()).containsExactly("too-large 0/0");
        assertThatThrownBy(() -> new ActorFileReader(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormatThatCantBeToldIsSaid() {
        Told told = Told.of("Dear colleague,\nno list today.\n");
        assertThat(told.flaws()).containsExactly("unknown-format 0/0");
        assertThat(told.problems().get(0))
                .hasToString(
                        "list: neither a table with a column \"name\", nor Popolo JSON, nor a Wikidata query result,"
                                + " nor a PETRARCH dictionary");
        assertThat(told.file().format()).isEqualTo(ActorFileFormat.AUTO);
    }

    @Test
    void whatIsShownOfAFileIsShortAndHarmless() {
        Told told = Told.of("name,country\nAna Ruiz,\"\u001B[31m\u202E" + "x".repeat(500) + "\n\"\n");
        assertThat(told.problems()).hasSize(1);
        assertThat(told.problems().get(0).explanation()).hasSizeLessThan(150).matches("[^\\p{Cntrl}\\p{Cf}]*");
    }

    static Stream<String> fixtures() {
        return Stream.of("cabinet.csv", "popolo.json", "wikidata.csv", "wikidata-results.json", "actors.txt");
    }

    /** Bytes changed at random: problems, but no exception, and actors with names. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void damagedFilesAreReadToTheirEnd(String fixture) throws IOException {
        byte[] whole;
        try (InputStream in = getClass().getResourceAsStream(fixture)) {
            whole = in.readAllBytes();
        }
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int change = 0; change < 1 + random.nextInt(8); change++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "\"[{,\n".charAt(random.nextInt(5)));
            }
            for (ActorFileFormat format : ActorFileFormat.values()) {
                assertThat(Told.of(bytes, format).file().actors())
                        .allSatisfy(actor -> assertThat(actor.name()).isNotBlank());
            }
        }
    }

    @Test
    void theSameFileGivesTheSameActorsAndProblems() throws IOException {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Told once = Told.ofResource("flawed.csv");
            told.add(once.actors() + once.problems());
        }
        assertThat(told.get(0)).isEqualTo(told.get(1));
    }
}
