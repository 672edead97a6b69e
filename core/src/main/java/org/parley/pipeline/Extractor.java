package org.parley.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.actor.ActorFinder;
import org.parley.dialogue.DialogueFinder;
import org.parley.event.EventFinder;
import org.parley.lexicon.LanguageDigest;
import org.parley.model.ActorKind;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.DateLookup;
import org.parley.model.Dialogue;
import org.parley.model.Digest;
import org.parley.model.Event;
import org.parley.model.Extraction;
import org.parley.model.MentionKind;
import org.parley.model.Passage;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.model.Reading;
import org.parley.model.Stage;
import org.parley.model.Statement;
import org.parley.passage.PassageFinder;
import org.parley.reading.EncoderReader;
import org.parley.statement.StatementFinder;

/**
 * Reads articles: passages, then the encoder's reading of them, then who is meant, then who said what, then who did what, then
 * what opens an exchange and what answers.
 *
 * <p>Load it once and share it: it is thread-safe, and the same article always gives the same extraction.
 *
 * <pre>{@code
 * try (Extractor extractor = Extractor.load()) {
 *     Extraction extraction = extractor.extract(Article.of("\"We are ready,\" said Minister Ana Ruiz.", null));
 * }
 * }</pre>
 */
public final class Extractor implements AutoCloseable {
    /** Mentions that name somebody; nationalities, posts and days do not. */
    private static final Set<MentionKind> NAMING =
            EnumSet.of(MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.PLACE);

    private static final String READ = "en";

    private final PassageFinder passages = new PassageFinder();
    private final ActorFinder actors = new ActorFinder();
    private final StatementFinder statements = new StatementFinder();
    private final EventFinder events = new EventFinder();
    private final DialogueFinder dialogues = new DialogueFinder();
    private final EncoderReader reader;
    private final Engine engine;

    private Extractor(EncoderReader reader) {
        this.reader = reader;
        this.engine = new Engine(EngineVersion.read(), reader.digest(), LanguageDigest.compute());
    }

    /**
     * What reads.
     *
     * @param version of Parley
     * @param model digest of the encoder's weights
     * @param language digest of the word lists and rules
     */
    public record Engine(String version, String model, String language) {
        /** Digest of all three: what the ids of statements depend on beside the article. */
        String digest() {
            return Digest.of(version, model, language);
        }
    }

    /**
     * Loads the bundled encoder and word lists; takes about a second.
     *
     * @throws IllegalStateException if either is not on the class path or is broken
     */
    public static Extractor load() {
        return new Extractor(EncoderReader.load());
    }

    /**
     * An extractor with another reader.
     *
     * @param reader closed with the extractor
     */
    public static Extractor with(EncoderReader reader) {
        return new Extractor(reader);
    }

    /** What this extractor reads with. */
    public Engine engine() {
        return engine;
    }

    /**
     * Reads one article. Text that cannot be read as it should be becomes a problem in the result, never an exception; so does a
     * language that Parley does not read.
     */
    public Extraction extract(Article article) {
        List<Problem> problems = new ArrayList<>();
        if (!reads(article.language())) {
            String why = "the article is in the language '" + article.language() + "'; only English is read";
            problems.add(new Problem("unread-language", Stage.PASSAGE, null, why));
            return new Extraction(
                    article, List.of(), List.of(), List.of(), List.of(), Dialogue.NONE, problems, provenance(article));
        }
        if (article.text().isBlank()) {
            problems.add(new Problem("empty-text", Stage.PASSAGE, null, "the article has no text"));
        }
        List<Passage> found = passages.find(article);
        StatementFinder.InArticle speech = statements.in(article, found, reader.read(article, found));
        Reading reading = speech.sifted();
        ActorLookup meant = actors.find(article, found, reading);
        List<Statement> said = speech.statements(meant, engine.digest());
        DateLookup dates = speech.dates();
        List<Event> done = events.find(
                new EventFinder.Told(article, found, reading.events(), meant, dates, said), engine.digest());
        Dialogue dialogue =
                dialogues.find(new DialogueFinder.Told(article, found, reading.mentions(), meant, dates, said, done));
        return new Extraction(
                article, found, named(reading, meant), said, done, dialogue, problems, provenance(article));
    }

    /** Whether articles in that language are read: English, and what nobody could identify. */
    private static boolean reads(String language) {
        String primary = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        return primary.isEmpty() || READ.equals(primary);
    }

    /** What an extraction of this article says of its origin; reads nothing. */
    public Provenance provenance(Article article) {
        return new Provenance(engine.version(), engine.model(), engine.language(), article.id());
    }

    private static List<ActorRef> named(Reading reading, ActorLookup meant) {
        return reading.mentions().stream()
                .filter(mention -> NAMING.contains(mention.kind()))
                .map(mention -> meant.refer(List.of(mention.span())))
                .filter(ref -> ref.actor().kind() != ActorKind.UNNAMED)
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
