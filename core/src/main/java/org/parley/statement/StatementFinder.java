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
     * A reading without what can be nothing, and with attributions taken apart that the reader ran together.
     *
     * @param passages the article's paragraphs, in text order
     */
    public Reading sift(Article article, List<Passage> passages, Reading reading) {
        Layout layout = new Layout(article, passages, reading.mentions());
        List<Attribution> sound = sound(reading.attributions(), article.text());
        return new Reading(knowledge.runTogether().part(layout, sound), reading.mentions(), reading.events());
    }

    /**
     * The statements of an article.
     *
     * @param passages the article's paragraphs, in text order
     * @param reading what the encoder saw in it, sifted
     * @param actors answers who is meant
     * @param engine digest of what reads; part of every id
     * @return by first character of the content, an outer statement before those within it
     */
    public List<Statement> find(
            Article article, List<Passage> passages, Reading reading, ActorLookup actors, String engine) {
        Layout layout = new Layout(article, passages, reading.mentions());
        List<Attribution> attributions =
                new ArrayList<>(knowledge.runTogether().part(layout, sound(reading.attributions(), article.text())));
        attributions.addAll(knowledge.missed().find(layout, attributions));
        attributions.addAll(knowledge.introductions().find(layout, attributions));
        List<Attribution> read = knowledge.rereadings().correct(layout, attributions, actors);
        List<Attribution> whole = new ArrayList<>(new Transcripts(layout).read(new Continuations(layout).follow(read)));
        whole.addAll(knowledge.nested().find(layout, Drafts.of(whole, actors), actors));
        List<Draft> drafts = Drafts.of(whole, actors);
        return new StatementWriter(article, layout, actors, engine, knowledge, drafts).write(drafts);
    }

    /** What days the words of an article mean. */
    public DateLookup dates(Article article, List<Passage> passages, Reading reading) {
        return new ArticleDates(
                new Layout(article, passages, reading.mentions()), knowledge.dates(), article.published());
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
