package org.parley.actor;

import java.util.List;
import org.parley.model.ActorLookup;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.Reading;

/** Finds who is meant. Immutable and safe for several threads; made once, it holds the word lists. */
public final class ActorFinder {
    private final ActorWords words;
    private final KnownPersons known;

    /**
     * Loads the word lists.
     *
     * @throws IllegalStateException with file and line where one of them is wrong
     */
    public ActorFinder() {
        words = new ActorWords();
        known = new KnownPersons(words);
    }

    /**
     * Reads the persons of an article and resolves the sources of its attributions.
     *
     * @param article its text, date and authors
     * @param passages its paragraphs, sentences and quotations; nothing is read from boilerplate
     * @param reading mentions (some may be missing or wrong) and attributions
     * @return answers for any words of the article; safe for several threads
     */
    public ActorLookup find(Article article, List<Passage> passages, Reading reading) {
        ArticleText text = ArticleText.of(article, passages);
        ChunkMap chunks = new ChunkMap(new ChunkFinder(words, text).find());
        NameKinds kinds = new NameKinds(words, text, chunks, known, reading);
        RoleLearner roles = new RoleLearner(words, text, chunks, new RoleReader(words, text, chunks));
        Cast cast = new CastReader(text, chunks, kinds, roles, known, article.published()).read();
        Homes homes = new Homes(words, text, chunks, known, article.published(), cast.persons());
        homes.infer();
        new OfficeHomes(text, chunks, passages, cast).infer();
        ActorLookup actors =
                new ArticleActors(new ArticleScene(words, known, article, text, chunks, cast), reading.attributions());
        // What descriptions have told of persons while the sources were resolved leads to more countries.
        homes.infer();
        return actors;
    }
}
