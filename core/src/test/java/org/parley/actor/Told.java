package org.parley.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Mention;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Reading;
import org.parley.model.Sentence;
import org.parley.model.Span;

/**
 * A small article for tests: paragraphs between empty lines, sources in [[double brackets]], what they are said to have said in
 * {{double braces}}, the first content belonging to the first source and so on.
 */
final class Told {
    private static final ActorFinder FINDER = new ActorFinder();
    private static final Pattern MARK = Pattern.compile("\\[\\[|]]|\\{\\{|}}");
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:.|\\n(?!\\n))*");
    private static final Pattern SENTENCE =
            Pattern.compile("(?=\\S)(?:\\b(?:Mr|Mrs|Ms|Sen|Ariz|[A-Z])\\.|[^.?!])+[.?!]?[”\"]?");
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

    private final List<Span> sources = new ArrayList<>();
    private final List<Span> contents = new ArrayList<>();
    private final String text;
    private final ActorLookup actors;

    private Told(String marked, @Nullable LocalDate day, List<String> authors, List<Mention> mentions) {
        this.text = unmarked(marked);
        Article article = Article.of(null, null, null, authors, day, null, "en", text);
        actors = FINDER.find(article, passages(), new Reading(attributions(), mentions, List.of()));
    }

    static Told on(String day, String marked) {
        return new Told(marked, LocalDate.parse(day), List.of(), List.of());
    }

    static Told undated(String marked) {
        return new Told(marked, null, List.of(), List.of());
    }

    static Told by(String author, String marked) {
        return new Told(marked, null, List.of(author), List.of());
    }

    static Told withMentions(List<Mention> mentions, String marked) {
        return new Told(marked, null, List.of(), mentions);
    }

    /** Who is meant by the source with this number, from 0. */
    ActorRef source(int number) {
        return actors.refer(List.of(sources.get(number)));
    }

    String name(int number) {
        return source(number).actor().name();
    }

    /** Who is meant by the first occurrence of these words. */
    ActorRef words(String words) {
        int start = text.indexOf(words);
        return actors.refer(List.of(new Span(start, start + words.length())));
    }

    private String unmarked(String marked) {
        StringBuilder plain = new StringBuilder();
        Matcher marks = MARK.matcher(marked);
        int last = 0;
        int sourceStart = 0;
        int contentStart = 0;
        while (marks.find()) {
            plain.append(marked, last, marks.start());
            last = marks.end();
            switch (marks.group()) {
                case "[[" -> sourceStart = plain.length();
                case "{{" -> contentStart = plain.length();
                case "]]" -> sources.add(new Span(sourceStart, plain.length()));
                default -> contents.add(new Span(contentStart, plain.length()));
            }
        }
        return plain.append(marked.substring(last)).toString();
    }

    private List<Attribution> attributions() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            List<Span> content = i < contents.size() ? List.of(contents.get(i)) : List.of();
            found.add(new Attribution(List.of(sources.get(i)), List.of(), content, 1, "test"));
        }
        return found;
    }

    private List<Passage> passages() {
        List<Passage> found = new ArrayList<>();
        Matcher paragraphs = PARAGRAPH.matcher(text);
        while (paragraphs.find()) {
            Span paragraph = new Span(paragraphs.start(), paragraphs.end());
            List<Sentence> sentences = all(SENTENCE, paragraph).stream()
                    .map(span -> new Sentence(span, List.of(span)))
                    .toList();
            List<Quotation> quotations = all(QUOTED, paragraph).stream()
                    .map(span -> new Quotation(
                            span, new Span(span.start() + 1, span.end() - 1), 0, Quotation.Closing.CLOSED, false))
                    .toList();
            boolean heading = found.isEmpty() && !paragraph.of(text).contains(".");
            found.add(new Passage(heading ? PassageKind.HEADLINE : PassageKind.BODY, paragraph, sentences, quotations));
        }
        return found;
    }

    private List<Span> all(Pattern pattern, Span inside) {
        List<Span> found = new ArrayList<>();
        Matcher matches = pattern.matcher(text).region(inside.start(), inside.end());
        while (matches.find()) {
            found.add(new Span(matches.start(), matches.end()));
        }
        return found;
    }
}
