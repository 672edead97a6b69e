package org.parley.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chunks of an article, to be asked by token. */
final class ChunkMap {
    private final List<Chunk> chunks;
    private final Map<Integer, Chunk> byStart = new HashMap<>();
    private final Map<Integer, Chunk> byEnd = new HashMap<>();

    ChunkMap(List<Chunk> chunks) {
        this.chunks = List.copyOf(chunks);
        for (Chunk chunk : chunks) {
            byStart.put(chunk.from(), chunk);
            byEnd.put(chunk.to(), chunk);
        }
    }

    List<Chunk> all() {
        return chunks;
    }

    @Nullable
    Chunk startingAt(int token) {
        return byStart.get(token);
    }

    /** The chunk whose last token stands right before the given one. */
    @Nullable
    Chunk endingAt(int token) {
        return byEnd.get(token);
    }

    /** Chunks that lie wholly between two tokens. */
    List<Chunk> within(int from, int to) {
        List<Chunk> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            Chunk chunk = byStart.get(at);
            if (chunk != null && chunk.to() <= to) {
                found.add(chunk);
            }
        }
        return found;
    }
}
