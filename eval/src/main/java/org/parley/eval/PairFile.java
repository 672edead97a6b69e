package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of pairs from a file, {@code {"id","type"}} a line; where a text has several pairs, in the order of its gold events. */
final class PairFile implements PairSource {
    private final Map<String, Queue<String>> types;

    private PairFile(Map<String, Queue<String>> types) {
        this.types = types;
    }

    private record Line(@Nullable String id, @Nullable String type) {}

    /**
     * Reads the file.
     *
     * @param known ids of the texts that may be in it
     * @throws IOException with file and line for one without a type, or whose text is not known
     */
    static PairFile read(Path file, Set<String> known) throws IOException {
        Map<String, Queue<String>> types = new HashMap<>();
        JsonFiles.lines(file, Line.class, line -> {
            if (line.id() == null || !known.contains(line.id())) {
                throw new IllegalArgumentException("not a text of the gold data: " + line.id());
            }
            if (line.type() == null) {
                throw new IllegalArgumentException("needs \"type\"");
            }
            types.computeIfAbsent(line.id(), id -> new ArrayDeque<>()).add(line.type());
            return line;
        });
        return new PairFile(types);
    }

    @Override
    public @Nullable String type(GoldPair pair) {
        String id = pair.article().sourceId();
        Queue<String> ofText = id == null ? null : types.get(id);
        return ofText == null ? null : ofText.poll();
    }
}
