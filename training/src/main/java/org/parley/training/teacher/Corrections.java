package org.parley.training.teacher;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

/** What the tagger is known to get wrong; {@code corrections.tsv}. Case counts. */
final class Corrections {
    private static final int LONGEST = 4;

    /** An absent kind: what the tagger wrongly takes for a name. */
    private final Map<String, Optional<MentionKind>> kinds;

    private Corrections(Map<String, Optional<MentionKind>> kinds) {
        this.kinds = kinds;
    }

    /** Reads the bundled list. */
    static Corrections load() {
        return new Corrections(WordList.rows("corrections.tsv").stream()
                .collect(toUnmodifiableMap(row -> row.getField("name"), row -> parsed(row.getField("kind")))));
    }

    private static Optional<MentionKind> parsed(String field) {
        return field.equals("NONE")
                ? Optional.empty()
                : Optional.of(MentionKind.valueOf(field.toUpperCase(Locale.ROOT)));
    }

    /** Whether the surface has a row, so that no vote may decide its kind. */
    boolean decides(String surface) {
        return kinds.containsKey(surface);
    }

    /** The kind the surface must have; absent if it has no row or may not be a name. */
    Optional<MentionKind> kind(CharSequence surface) {
        return kinds.getOrDefault(surface.toString(), Optional.empty());
    }

    /** The names of a sentence after correction: wrong ones gone, wrong kinds replaced, cut ones made whole. */
    List<Mention> apply(List<Word> sentence, List<Mention> names, String text) {
        List<Mention> corrected = new ArrayList<>(names);
        int start = 0;
        while (start < sentence.size()) {
            Span span = known(sentence, start, names, text);
            if (span != null) {
                corrected.removeIf(name -> name.span().overlaps(span));
                kind(span.of(text)).ifPresent(kind -> corrected.add(new Mention(span, kind, 1.0)));
            }
            int behind = span == null ? sentence.get(start).span().end() : span.end();
            while (start < sentence.size() && sentence.get(start).span().start() < behind) {
                start++;
            }
        }
        return corrected;
    }

    /** The longest known surface that starts at the word and cuts no longer name apart. */
    private @Nullable Span known(List<Word> sentence, int start, List<Mention> names, String text) {
        for (int end = Math.min(sentence.size(), start + LONGEST); end > start; end--) {
            Span span = sentence.get(start).span().cover(sentence.get(end - 1).span());
            boolean cuts = names.stream().anyMatch(name -> name.span().overlaps(span) && !span.contains(name.span()));
            if (!cuts && decides(span.of(text)) && !goesOn(sentence, start, end, names)) {
                return span;
            }
        }
        return null;
    }

    /** Whether an unnamed proper noun beside it makes a longer name of it, as in {@code Trump Tower}. */
    private static boolean goesOn(List<Word> sentence, int start, int end, List<Mention> names) {
        Span span = sentence.get(start).span().cover(sentence.get(end - 1).span());
        boolean named = names.stream().anyMatch(name -> name.span().equals(span));
        return !named && end < sentence.size() && sentence.get(end).continuesName();
    }
}
