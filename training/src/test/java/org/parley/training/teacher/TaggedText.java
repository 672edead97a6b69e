package org.parley.training.teacher;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Mention;
import org.parley.model.Span;

/**
 * A text written together with its tags: {@code Moscow/NNP/U-GPE}, lines for sentences. A word without tags is a
 * singular noun outside all names; {@code _} glues a word to the one before.
 */
record TaggedText(String text, List<List<Word>> sentences) {
    static TaggedText of(String... lines) {
        StringBuilder text = new StringBuilder();
        List<List<Word>> sentences = new ArrayList<>();
        for (String line : lines) {
            List<Word> sentence = new ArrayList<>();
            for (String token : line.split(" ", -1)) {
                sentence.add(append(token, text, sentence.isEmpty()));
            }
            sentences.add(List.copyOf(sentence));
            text.append('\n');
        }
        return new TaggedText(text.toString(), sentences);
    }

    private static Word append(String token, StringBuilder text, boolean first) {
        boolean glued = token.startsWith("_");
        String[] parts = (glued ? token.substring(1) : token).split("/", -1);
        if (!glued && !first) {
            text.append(' ');
        }
        int start = text.length();
        text.append(parts[0]);
        return new Word(
                new Span(start, text.length()),
                parts[0],
                parts.length > 1 ? parts[1] : "NN",
                parts.length > 2 ? parts[2] : "O");
    }

    /** The mentions as readable strings: {@code POST press secretary}. */
    List<String> shown(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.kind() + " " + mention.span().of(text))
                .toList();
    }
}
