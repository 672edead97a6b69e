package org.parley.model;

import java.util.List;

/**
 * All that was read from one article.
 *
 * @param article the article itself
 * @param passages in text order
 * @param named whom the article names, a reference for each mention that leads to somebody with a name, in text order
 * @param statements by first character of the content, an outer one before those within it
 * @param events by first character of the trigger
 * @param dialogue what the statements do in a dialogue, and what the article claims of first uses
 * @param problems as they were met
 * @param provenance what made it
 */
public record Extraction(
        Article article,
        List<Passage> passages,
        List<ActorRef> named,
        List<Statement> statements,
        List<Event> events,
        Dialogue dialogue,
        List<Problem> problems,
        Provenance provenance) {
    private static final int LONGEST_HEADLINE = 120;

    public Extraction {
        passages = List.copyOf(passages);
        named = List.copyOf(named);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** The same with other problems. */
    public Extraction withProblems(List<Problem> others) {
        return new Extraction(article, passages, named, statements, events, dialogue, others, provenance);
    }

    /** The same of an article that is the same but for what does not count for what was read. */
    public Extraction of(Article other) {
        return new Extraction(other, passages, named, statements, events, dialogue, problems, provenance);
    }

    /** The article's title, else its headline in the text, else the first words of its first line; at most some 120 characters of those. */
    public String headline() {
        String given = article.title();
        if (given != null && !given.isBlank()) {
            return given;
        }
        return passages.stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE)
                .map(passage -> passage.span().of(article.text()))
                .findFirst()
                .orElseGet(this::firstWords);
    }

    private String firstWords() {
        String text = article.text();
        String start = text.substring(0, Math.min(text.length(), 4 * LONGEST_HEADLINE));
        String line = start.strip().lines().findFirst().orElse("");
        if (line.length() <= LONGEST_HEADLINE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_HEADLINE);
        return line.substring(0, space > 0 ? space : LONGEST_HEADLINE) + " …";
    }
}
