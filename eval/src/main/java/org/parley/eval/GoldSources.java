package org.parley.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parley.actor.ActorFinder;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.Reading;
import org.parley.passage.PassageFinder;
import org.parley.reading.EncoderReader;

/**
 * Leads the sources that people marked to actors, so that finding out who is meant is measured apart from finding sources. Names
 * and posts are still those that the encoder sees.
 */
final class GoldSources implements ExtractionSource {
    private final PassageFinder passages = new PassageFinder();
    private final EncoderReader reader = EncoderReader.load();
    private final ActorFinder actors = new ActorFinder();
    private final Map<String, GoldArticle> articles;

    /** For these articles, by name. */
    GoldSources(Map<String, GoldArticle> articles) {
        this.articles = articles;
    }

    @Override
    public List<Predicted> statements(Article article) {
        GoldArticle gold = article.sourceId() == null ? null : articles.get(article.sourceId());
        if (gold == null) {
            return List.of();
        }
        List<Attributed> marked = gold.attributions().stream()
                .filter(attributed -> !attributed.content().isEmpty())
                .sorted(Comparator.comparing(attributed -> attributed.content().get(0)))
                .toList();
        List<Passage> found = passages.find(article);
        Reading reading = new Reading(
                marked.stream().map(GoldSources::attribution).toList(),
                reader.read(article, found).mentions(),
                List.of());
        ActorLookup meant = actors.find(article, found, reading);
        return marked.stream().map(attributed -> predicted(attributed, meant)).toList();
    }

    @Override
    public List<PredictedEvent> events(Article article) {
        return List.of();
    }

    private static Attribution attribution(Attributed attributed) {
        return new Attribution(attributed.source(), attributed.cue(), attributed.content(), 1, "gold");
    }

    private static Predicted predicted(Attributed attributed, ActorLookup meant) {
        if (attributed.source().isEmpty()) {
            return new Predicted(attributed, null, null, null, null, List.of(), null);
        }
        ActorRef speaker = meant.refer(attributed.source());
        return new Predicted(
                attributed, null, speaker.actor().name(), speaker.actor().country(), null, List.of(), null);
    }

    @Override
    public void close() {
        reader.close();
    }
}
