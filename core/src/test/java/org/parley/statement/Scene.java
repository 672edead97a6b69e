package org.parley.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Reading;
import org.parley.model.ResolvedBy;
import org.parley.model.Sentence;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * A small article with what the reader would see in it, both written in one text: {@code {source}}, {@code <cue>}, {@code [content]}
 * and {@code ~person~}. Marks of one attribution stand in one sentence or share its number: {@code {1:she} <1:said>}.
 */
final class Scene {
    private static final Pattern MARK = Pattern.compile("([{<\\[])(?:(\\d):)?|([}>\\]])|(~)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?][”’]?(?=\\s+[“‘\\p{Lu}])|$)");
    private static final Pattern QUOTE = Pattern.compile("“[^”]*(”|$)|‘[^’]*’(?!\\w)");

    private final StringBuilder text = new StringBuilder();
    private final List<List<List<Span>>> roles = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable LocalDate published = LocalDate.of(2022, 12, 23);
    private double score = 0.9;
    private PassageKind kind = PassageKind.BODY;

    static Scene of(String marked) {
        Scene scene = new Scene();
        scene.read(marked);
        return scene;
    }

    Scene published(@Nullable LocalDate day) {
        published = day;
        return this;
    }

    Scene score(double given) {
        score = given;
        return this;
    }

    Scene headline() {
        kind = PassageKind.HEADLINE;
        return this;
    }

    private void read(String marked) {
        Matcher matcher = MARK.matcher(marked);
        int last = 0;
        int number = 0;
        int start = 0;
        int role = 0;
        int person = -1;
        while (matcher.find()) {
            text.append(marked, last, matcher.start());
            last = matcher.end();
            if (matcher.group(1) != null) {
                role = "{<[".indexOf(matcher.group(1));
                number = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                start = text.length();
            } else if (matcher.group(3) != null) {
                role(number, role).add(new Span(start, text.length()));
            } else if (person < 0) {
                person = text.length();
            } else {
                mentions.add(new Mention(new Span(person, text.length()), MentionKind.PERSON, 1));
                person = -1;
            }
        }
        text.append(marked.substring(last));
    }

    private List<Span> role(int number, int role) {
        while (roles.size() <= number) {
            roles.add(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
        return roles.get(number).get(role);
    }

    Article article() {
        return Article.of(text.toString(), published);
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Statement> statements() {
        return new StatementFinder()
                .in(article(), passages(), reading())
                .statements(lookup(article().text()), "engine");
    }

    /** The only statement; fails if there are more or none. */
    Statement statement() {
        List<Statement> statements = statements();
        if (statements.size() != 1) {
            throw new AssertionError("not one statement but " + statements);
        }
        return statements.get(0);
    }

    Reading reading() {
        List<Attribution> attributions = roles.stream()
                .filter(spans -> !spans.get(2).isEmpty())
                .map(spans -> new Attribution(spans.get(0), spans.get(1), spans.get(2), score, "reader"))
                .toList();
        return new Reading(attributions, mentions, List.of());
    }

    /** Everybody is a person by the last word of what they are called. */
    static ActorLookup lookup(String text) {
        return words -> {
            String name = words.get(0).of(text);
            String last = name.substring(name.lastIndexOf(' ') + 1);
            ResolvedBy by = name.equals("It") ? ResolvedBy.NONE : ResolvedBy.NAME;
            return new ActorRef(Actor.of(last, ActorKind.PERSON, null, null, null), words, by);
        };
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        boolean open = false;
        for (String line : text.toString().split("\n", -1)) {
            if (!line.isBlank()) {
                List<Quotation> quotations = quotations(line, start, open);
                open = quotations.stream().anyMatch(q -> q.closing() == Quotation.Closing.GOES_ON);
                passages.add(
                        new Passage(kind, new Span(start, start + line.length()), sentences(line, start), quotations));
            }
            start += line.length() + 1;
        }
        return passages;
    }

    private static List<Sentence> sentences(String line, int offset) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span sentence : spans(SENTENCE, line, 0)) {
            List<Span> words = spans(WORD, sentence.of(line), offset + sentence.start());
            sentences.add(new Sentence(new Span(offset + sentence.start(), offset + sentence.end()), words));
        }
        return sentences;
    }

    private static List<Quotation> quotations(String line, int offset, boolean continued) {
        List<Quotation> quotations = new ArrayList<>();
        for (Span span : spans(QUOTE, line, 0)) {
            boolean closed = span.of(line).endsWith("”") || span.of(line).endsWith("’");
            int end = closed ? span.end() - 1 : span.end();
            quotations.add(new Quotation(
                    new Span(offset + span.start(), offset + span.end()),
                    new Span(offset + span.start() + 1, offset + end),
                    0,
                    closed ? Quotation.Closing.CLOSED : Quotation.Closing.GOES_ON,
                    continued && quotations.isEmpty()));
            for (Span inner : spans(Pattern.compile("‘[^’]*’(?!\\w)"), line.substring(span.start() + 1, end), 0)) {
                int at = offset + span.start() + 1;
                quotations.add(new Quotation(
                        new Span(at + inner.start(), at + inner.end()),
                        new Span(at + inner.start() + 1, at + inner.end() - 1),
                        1,
                        Quotation.Closing.CLOSED,
                        false));
            }
        }
        return quotations;
    }

    private static List<Span> spans(Pattern pattern, String line, int offset) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(offset + matcher.start(), offset + matcher.end()));
            }
        }
        return spans;
    }
}
