package org.parley.eval;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;
import org.parley.model.Span;

/**
 * Two parties of a text and the type of what one did to the other.
 *
 * @param article its {@code sourceId} is the id of the text
 * @param type what people coded
 * @param actor where the text names who did it; empty at its start where it does not
 * @param recipient where it names to whom; likewise
 */
record GoldPair(Article article, String type, Span actor, Span recipient) {
    private static final String TAGS = "</?[st]>";

    /** The pairs of a text: its events that have a type and a party on both sides. */
    static List<GoldPair> of(GoldEvents text) {
        return text.events().stream()
                .filter(event -> event.type() != null)
                .filter(event ->
                        !event.actors().isEmpty() && !event.recipients().isEmpty())
                .map(event -> of(text.article(), event))
                .toList();
    }

    private static GoldPair of(Article article, EventLine event) {
        return new GoldPair(
                article,
                Objects.requireNonNull(event.type()),
                party(article.text(), event.marked(), 's', event.actors().get(0)),
                party(article.text(), event.marked(), 't', event.recipients().get(0)));
    }

    /** Where the tags are, if they stand in this very text; else where the party's words come first. */
    private static Span party(String text, @Nullable String marked, char tag, EventLine.PartyLine party) {
        if (marked != null && marked.replaceAll(TAGS, "").equals(text)) {
            int open = marked.indexOf("<" + tag + ">");
            int close = marked.indexOf("</" + tag + ">");
            if (open >= 0 && close > open) {
                int start = untagged(marked, open);
                return new Span(start, untagged(marked, close));
            }
        }
        String words = party.text() == null ? "" : party.text();
        int start = text.indexOf(words);
        return start < 0 ? new Span(0, 0) : new Span(start, start + words.length());
    }

    private static int untagged(String marked, int end) {
        return marked.substring(0, end).replaceAll(TAGS, "").length();
    }
}
