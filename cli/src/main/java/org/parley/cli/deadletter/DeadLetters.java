package org.parley.cli.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Finished;
import org.parley.model.Digest;
import org.parley.model.Original;

/**
 * A folder of dead letters: for each a {@code .letter} that says in JSON where it stood and why, and a {@code .raw} with its bytes where they
 * can't be had again from a file. Made when the first letter is put in. Used by one thread.
 */
public final class DeadLetters {
    /** No ending of a format, so that nobody who reads the folder around takes letters for articles. */
    private static final String NOTE = ".letter";

    private static final String RAW = ".raw";

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();
    /** File names without ending, by place. */
    private final Map<String, String> names = new TreeMap<>();

    private int added;

    private DeadLetters(Path folder) {
        this.folder = folder;
    }

    /**
     * The letters of a folder; none where there is no such folder.
     *
     * @throws IOException if the folder is there but can't be read
     */
    public static DeadLetters in(Path folder) throws IOException {
        DeadLetters letters = new DeadLetters(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(file -> file.toString().endsWith(NOTE))
                        .sorted()
                        .toList()) {
                    letters.note(file);
                }
            }
        }
        return letters;
    }

    /** A note that can't be read is not ours to judge, and stays where it is. */
    private void note(Path file) throws IOException {
        try {
            String name = String.valueOf(file.getFileName());
            names.put(
                    json.readValue(file.toFile(), DeadLetter.class).place(),
                    name.substring(0, name.length() - NOTE.length()));
        } catch (JsonProcessingException e) {
            // somebody else's file
        }
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** How many were put in since this was opened. */
    public int added() {
        return added;
    }

    /** All letters, by place. */
    public List<DeadLetter> all() throws IOException {
        List<DeadLetter> letters = new ArrayList<>();
        for (String name : names.values()) {
            Path note = folder.resolve(name + NOTE);
            if (Files.exists(note)) { // another run may have taken it out
                letters.add(json.readValue(note.toFile(), DeadLetter.class));
            }
        }
        return letters;
    }

    /** The file with the raw input of a letter; null where there is none. */
    public @Nullable Path raw(DeadLetter letter) {
        return letter.raw() == null ? null : folder.resolve(letter.raw());
    }

    /** Puts in what no article came of; a letter of the same place is replaced, and its attempts count on. */
    public void put(Finished finished) throws IOException {
        String place = finished.ingested().place().toString();
        String name = Digest.of(place);
        int attempts = attempts(place) + 1;
        Files.createDirectories(folder);
        Original original = finished.ingested().original();
        if (original != null) {
            write(name + RAW, original.bytes());
        }
        DeadLetter letter = new DeadLetter(
                place,
                finished.problems().stream()
                        .map(problem -> new DeadLetter.Reason(problem.code(), problem.explanation()))
                        .toList(),
                original == null ? null : original.mediaType(),
                original == null ? null : original.address(),
                original == null ? null : name + RAW,
                attempts);
        write(name + NOTE, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(letter));
        names.put(place, name);
        added++;
    }

    private int attempts(String place) throws IOException {
        Path note = folder.resolve(Digest.of(place) + NOTE);
        return Files.exists(note)
                ? json.readValue(note.toFile(), DeadLetter.class).attempts()
                : 0;
    }

    /** Takes out the letter of a place that an article came of after all. */
    public void remove(String place) throws IOException {
        String name = names.remove(place);
        if (name != null) {
            Files.deleteIfExists(folder.resolve(name + NOTE));
            Files.deleteIfExists(folder.resolve(name + RAW));
        }
    }

    /** A process that ends meanwhile leaves the file as it was. */
    private void write(String name, byte[] bytes) throws IOException {
        Path waiting = folder.resolve(name + ".part");
        try {
            Files.write(waiting, bytes);
            Files.move(waiting, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) { // a full disk, which names no file
            throw new IOException(waiting + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(waiting);
        }
    }
}
