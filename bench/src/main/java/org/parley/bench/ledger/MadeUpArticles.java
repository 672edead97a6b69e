package org.parley.bench.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.parley.bench.MadeUpSentences;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Dialogue;
import org.parley.model.Digest;
import org.parley.model.Extraction;
import org.parley.model.Opening;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Phrase;
import org.parley.model.Provenance;
import org.parley.model.Reference;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Stance;
import org.parley.model.Statement;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/**
 * Articles with their statements, made from the shapes of the sample articles: their sentences with most words exchanged, spoken
 * by invented persons of whom few speak often and most seldom, over ten years and many outlets. Every third statement repeats one
 * of the same days, whole or cut short, as outlets do; every tenth opens something for another state, and twice as many speak of what
 * another state opened. The same seed gives the same articles.
 */
final class MadeUpArticles {
    /** Statements of an article. */
    static final int STATEMENTS = 25;

    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 3_650;
    private static final int PERSONS = 6_000;
    private static final int OUTLETS = 400;
    private static final int REMEMBERED = 400;
    private static final List<Opening> OPENINGS = List.of(Opening.values());
    private static final List<Stance> STANCES =
            List.of(Stance.ACCEPTED, Stance.REJECTED, Stance.CONDITIONAL, Stance.DEFERRED);
    private static final String[] COUNTRIES =
            "USA RUS GBR FRA DEU UKR CHN IND BRA ZAF NGA EGY TUR IRN ISR POL ESP ITA MEX CAN".split(" ");
    private static final String[] POSTS = {
        "President", "Foreign Minister", "Spokesman", "Senator", "Ambassador", "Mayor"
    };

    private final Random random;
    private final MadeUpSentences sentences;
    private final List<Said> remembered = new ArrayList<>();
    private final int articles;
    private int made;

    private record Said(Actor speaker, String words) {}

    /**
     * A source of articles.
     *
     * @param statements how many they hold together, give or take one article's
     */
    MadeUpArticles(long seed, int statements) throws IOException {
        random = new Random(seed);
        sentences = new MadeUpSentences(random);
        articles = statements / STATEMENTS;
    }

    /** What people might look for: words of the samples and made-up ones, by themselves, in twos and as phrases, common and rare. */
    static List<String> questions(int count, Random random) throws IOException {
        List<String[]> sentences = MadeUpSentences.shapes();
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            String[] sentence = sentences.get(random.nextInt(sentences.size()));
            int at = random.nextInt(sentence.length - 1);
            switch (random.nextInt(5)) {
                case 0 -> questions.add(sentence[at] + " " + sentence[at + 1]);
                case 1 -> questions.add("\"" + sentence[at] + " " + sentence[at + 1] + "\"");
                case 2 -> questions.add(sentence[at] + " -" + MadeUpSentences.word(random.nextInt(40)));
                case 3 -> questions.add(MadeUpSentences.word(random.nextInt(MadeUpSentences.VOCABULARY)));
                default -> questions.add(sentence[at]);
            }
        }
        return questions;
    }

    int count() {
        return articles;
    }

    /** The next article with what is said in it. */
    Extraction next() {
        LocalDate day = FIRST_DAY.plusDays((long) made * DAYS / articles);
        StringBuilder text = new StringBuilder(sentences.next()).append('\n');
        List<Statement> statements = new ArrayList<>();
        List<ActorRef> named = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(statement(said(), text, named));
        }
        String outlet = "Outlet " + sentences.skewed(OUTLETS);
        Article article = Article.of("made-up-" + made++, null, outlet, List.of(), day, null, "en", text.toString());
        Passage all = new Passage(PassageKind.BODY, new Span(0, text.length()), List.of(), List.of());
        List<Statement> own = statements.stream().map(s -> of(s, article)).toList();
        Provenance provenance = new Provenance("bench", "none", "none", article.id());
        return new Extraction(article, List.of(all), named, own, List.of(), dialogue(own), List.of(), provenance);
    }

    private Dialogue dialogue(List<Statement> statements) {
        List<SpeechAct> acts = new ArrayList<>();
        for (Statement statement : statements) {
            int kind = random.nextInt(10);
            if (kind < 3) {
                acts.add(act(statement, kind == 0));
            }
        }
        return new Dialogue(acts, List.of());
    }

    private SpeechAct act(Statement statement, boolean opens) {
        String code = COUNTRIES[random.nextInt(COUNTRIES.length)];
        Span words = statement.content().get(0);
        Actor state = Actor.of(code, ActorKind.COUNTRY, null, code, null);
        ActorRef other = new ActorRef(state, List.of(words), ResolvedBy.NAME);
        Opening opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
        Reference reference =
                new Reference(new Phrase("the offer", words), Set.of(opening), other, random.nextBoolean(), null);
        return new SpeechAct(
                statement.id(),
                null,
                opens ? opening : null,
                opens ? null : STANCES.get(random.nextInt(STANCES.size())),
                opens ? List.of(other) : List.of(),
                opens ? List.of() : List.of(reference),
                List.of(),
                List.of(),
                null);
    }

    private Said said() {
        if (!remembered.isEmpty() && random.nextInt(3) == 0) {
            Said again = remembered.get(random.nextInt(remembered.size()));
            String[] words = again.words().split(" ");
            int kept = random.nextBoolean() ? words.length : Math.max(5, words.length * 2 / 3);
            return new Said(again.speaker(), String.join(" ", List.of(words).subList(0, Math.min(kept, words.length))));
        }
        Said fresh = new Said(person(sentences.skewed(PERSONS)), sentences.next());
        if (remembered.size() < REMEMBERED) {
            remembered.add(fresh);
        } else {
            remembered.set(random.nextInt(REMEMBERED), fresh);
        }
        return fresh;
    }

    private Statement statement(Said said, StringBuilder text, List<ActorRef> named) {
        int source = text.length();
        text.append(said.speaker().name()).append(" said ");
        int content = text.length();
        boolean direct = random.nextBoolean();
        text.append(direct ? "“" : "").append(said.words());
        if (random.nextInt(4) == 0) {
            Actor other = person(sentences.skewed(PERSONS));
            int at = text.length() + 1;
            text.append(' ').append(other.name());
            named.add(new ActorRef(other, List.of(new Span(at, text.length())), ResolvedBy.NAME));
        }
        text.append(direct ? "”" : "");
        Span span = new Span(content, text.length());
        text.append('\n');
        Span name = new Span(source, source + said.speaker().name().length());
        return new Statement(
                "",
                direct ? StatementForm.DIRECT : StatementForm.INDIRECT,
                random.nextInt(10) == 0 ? StatementType.BELIEF : StatementType.ASSERTION,
                text.substring(span.start(), span.end()),
                List.of(span),
                List.of(new Span(name.end() + 1, name.end() + 5)),
                List.of(name),
                new ActorRef(said.speaker(), List.of(name), ResolvedBy.NAME),
                null,
                List.of(),
                null,
                null,
                0.9,
                "reader");
    }

    private static Statement of(Statement statement, Article article) {
        return new Statement(
                Digest.of(article.id(), statement.content().toString()),
                statement.form(),
                statement.type(),
                statement.text(),
                statement.content(),
                statement.cue(),
                statement.source(),
                statement.speaker(),
                null,
                List.of(),
                null,
                null,
                statement.confidence(),
                statement.foundBy());
    }

    private static Actor person(int number) {
        String name =
                capital(MadeUpSentences.word(number * 7 + 3)) + " " + capital(MadeUpSentences.word(number * 31 + 11));
        return Actor.of(
                name,
                ActorKind.PERSON,
                POSTS[number % POSTS.length],
                COUNTRIES[number % COUNTRIES.length],
                number % 3 == 0 ? "GOV" : null);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
