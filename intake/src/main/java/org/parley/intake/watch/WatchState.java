package org.parley.intake.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/**
 * How far a watch is: a file that is replaced as a whole, so that a watch which ends at any moment finds it as it was at its last
 * save.
 */
final class WatchState {
    private static final int FORMAT = 1;

    /** A state of this size is saved after each item, one of twice the size after every second, and so on. */
    private static final int SMALL = 5_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final Map<String, SourceState> sources;
    private final Map<String, Long> rests;
    private int unsaved;

    private WatchState(Path file, Map<String, SourceState> sources, Map<String, Long> rests) {
        this.file = file;
        this.sources = new LinkedHashMap<>(sources);
        this.rests = new LinkedHashMap<>(rests);
    }

    /** What stands in the file. */
    private record Content(
            int format,
            @Nullable Map<String, SourceState> sources,
            @Nullable Map<String, Long> rests) {
        boolean isWhole() {
            return format == FORMAT
                    && sources != null
                    && sources.values().stream().allMatch(source -> source != null && source.isWhole())
                    && (rests == null || rests.values().stream().allMatch(Objects::nonNull));
        }
    }

    /**
     * Loads a state.
     *
     * @param file may be missing; if it is damaged it is moved aside, and the watch begins anew
     * @param problems gets {@code damaged-state}
     * @throws UncheckedIOException if the file can't be read or moved
     */
    static WatchState load(Path file, Consumer<Ingested> problems) {
        try {
            if (!Files.exists(file)) {
                return new WatchState(file, Map.of(), Map.of());
            }
            Content content = content(Files.readAllBytes(file));
            if (content != null && content.sources() != null) {
                return new WatchState(file, content.sources(), Objects.requireNonNullElse(content.rests(), Map.of()));
            }
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            problems.accept(Ingested.nothing(
                    Place.of(file.toString()),
                    "damaged-state",
                    "moved to " + aside + "; everything is looked at anew"));
            return new WatchState(file, Map.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the watch can't be read: " + file, e);
        }
    }

    private static @Nullable Content content(byte[] bytes) {
        try {
            Content content = MAPPER.readValue(bytes, Content.class);
            return content != null && content.isWhole() ? content : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Of a source; a new one where nothing is known of it. */
    SourceState of(Followed source) {
        return sources.computeIfAbsent(source.name(), name -> new SourceState());
    }

    /** Hosts that asked to be left alone, and until when in seconds since 1970; to be changed by who asks hosts. */
    Map<String, Long> rests() {
        return rests;
    }

    /** Whether another source had an article of this item, or may still; with a version, whether of this one. */
    boolean isTakenElsewhere(Followed source, String key, @Nullable String version) {
        for (Map.Entry<String, SourceState> other : sources.entrySet()) {
            if (!other.getKey().equals(source.name()) && other.getValue().hasTaken(key, version)) {
                return true;
            }
        }
        return false;
    }

    /** Forgets sources that are no longer followed. Pages that wait there go to a list that relied on their being fetched there. */
    void keepOnly(Watchlist watchlist) {
        Map<String, SourceState> gone = new LinkedHashMap<>(sources);
        watchlist.all().forEach(source -> gone.remove(source.name()));
        sources.keySet().removeAll(gone.keySet());
        for (SourceState source : gone.values()) {
            source.pending().stream()
                    .filter(item -> item.kind() == Pending.Kind.PAGE)
                    .forEach(item -> handOver(item, watchlist));
        }
    }

    private void handOver(Pending item, Watchlist watchlist) {
        for (Followed source : watchlist.all()) {
            if (source instanceof Followed.OnTheWeb web
                    && web.permits(URI.create(item.address()))
                    && of(source).takeOver(item)) {
                return;
            }
        }
    }

    /** One more item is dealt with. Large states are not saved each time: the items since are then dealt with twice after a kill. */
    void saveItem() {
        unsaved++;
        int size = sources.values().stream().mapToInt(SourceState::size).sum();
        if (unsaved > size / SMALL) {
            save();
        }
    }

    /**
     * Replaces the file.
     *
     * @throws UncheckedIOException if it can't be written
     */
    void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            // Not through a channel, which an interruption would close.
            try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
                out.write(MAPPER.writeValueAsBytes(new Content(FORMAT, sources, rests)));
                out.getFD().sync();
            }
            move(fresh, file);
            unsaved = 0;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state is made of strings and numbers", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the watch can't be written: " + file, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
