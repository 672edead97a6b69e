package org.parley.eval;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.passage.PassageFinder;
import org.parley.reading.EncoderReader;

/** Has the encoder tell what one party did to the other: the type with the highest score. */
final class EncoderPairs implements PairSource {
    private final PassageFinder passages = new PassageFinder();
    private final EncoderReader reader = EncoderReader.load();

    @Override
    public @Nullable String type(GoldPair pair) {
        Map<EventType, Double> scores =
                reader.types(pair.article(), passages.find(pair.article()), pair.actor(), pair.recipient());
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> best.getKey().name())
                .orElse(null);
    }

    @Override
    public void close() {
        reader.close();
    }
}
