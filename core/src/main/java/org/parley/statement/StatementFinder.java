package org.parley.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.ActorLookup;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.DateLookup;
import org.parley.model.Passage;
import org.parley.model.Reading;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Joins source, cue and content into statements, with who heard them, who passed them on, and when they were made. */
public final class StatementFinder {
    private final Knowledge knowledge = Knowledge.load();

    /** A finder with the word lists and rules that come with Parley; may be shared between threads. */
    public StatementFinder() {}

    /**
     * The finder for one article, whose layout is worked out once.
     *
     * @param passages the article's paragraphs, in text order
     * @param reading what the encoder saw in it
     */
    public InArticle in(Article article, List<Passage> passages, Reading reading) {
        return new InArticle(knowledge, article, new Layout(article, passages, reading.mentions()), reading);
    }

    /** Finds the statements of one article. */
    public static final class InArticle {
        private final Knowledge knowledge;
        private final Article article;
        private final Layout layout;
        private final Reading sifted;

        private InArticle(Knowledge knowledge, Article article, Layout layout, Reading reading) {
            this.knowledge = knowledge;
            this.article = article;
            this.layout = layout;
            sifted = new Reading(parted(reading), reading.mentions(), reading.events());
        }

        /** The reading without what can be nothing, and with attributions taken apart that the reader ran together. */
        public Reading sifted() {
            return sifted;
        }

        /**
         * The statements.
         *
         * @param actors answers who is meant, by the sifted reading
         * @param engine digest of what reads; part of every id
         * @return by first character of the content, an outer statement before those within it
         */
        public List<Statement> statements(ActorLookup actors, String engine) {
            List<Attribution> attributions = new ArrayList<>(parted(sifted));
            attributions.addAll(knowledge.missed().find(layout, attributions));
            attributions.addAll(knowledge.introductions().find(layout, attributions));
            List<Attribution> read = knowledge.rereadings().correct(layout, attributions, actors);
            List<Attribution> whole =
                    new ArrayList<>(new Transcripts(layout).read(new Continuations(layout).follow(read)));
            whole.addAll(knowledge.nested().find(layout, Drafts.of(whole, actors), actors));
            List<Draft> drafts = Drafts.of(whole, actors);
            return new StatementWriter(article, layout, actors, engine, knowledge, drafts).write(drafts);
        }

        /** What days the words mean. */
        public DateLookup dates() {
            return new ArticleDates(layout, knowledge.dates(), article.published());
        }

        private List<Attribution> parted(Reading reading) {
            return knowledge.runTogether().part(layout, sound(reading.attributions(), article.text()));
        }
    }

    /** Those that say something, in this text, each once. */
    private static List<Attribution> sound(List<Attribution> attributions, String text) {
        Set<List<List<Span>>> seen = new HashSet<>();
        return attributions.stream()
                .filter(a -> !a.content().isEmpty()
                        && Stream.of(a.source(), a.cue(), a.content())
                                .flatMap(List::stream)
                                .allMatch(span -> span.length() > 0 && span.end() <= text.length()))
                .filter(a -> seen.add(List.of(a.source(), a.cue(), a.content())))
                .toList();
    }

    /** What the finder knows of the language; the same for every article. */
    record Knowledge(
            Vocabulary vocabulary,
            RunTogether runTogether,
            MissedStatements missed,
            Introductions introductions,
            Rereadings rereadings,
            NestedStatements nested,
            Addressees addressees,
            Relays relays,
            DateReader dates,
            SaidDates saidDates) {
        static Knowledge load() {
            Vocabulary vocabulary = new Vocabulary();
            RuleBook rules = new RuleBook(vocabulary);
            DateReader dates = new DateReader(vocabulary);
            return new Knowledge(
                    vocabulary,
                    new RunTogether(rules),
                    new MissedStatements(rules),
                    new Introductions(rules),
                    new Rereadings(rules, vocabulary),
                    new NestedStatements(rules, vocabulary),
                    new Addressees(rules, vocabulary.lists()),
                    new Relays(rules, vocabulary.lists()),
                    dates,
                    new SaidDates(dates, vocabulary.lists(), vocabulary.cues()));
        }
    }
}
