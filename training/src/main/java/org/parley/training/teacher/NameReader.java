package org.parley.training.teacher;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

/** Turns the tagger's OntoNotes entities into mentions: kinds mapped, edges trimmed. */
final class NameReader {
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}");
    private static final Pattern FULL_STOP_BEHIND_CAPITALS = Pattern.compile("\\p{Lu}{2,}\\.");
    /** Ages and lengths of time, {@code 30-second}, date nothing. */
    private static final Pattern LENGTH_OF_TIME = Pattern.compile(
            ".*\\byears?[ -]olds?|.*-(?:second|minute|hour|day|week|month|year)", Pattern.CASE_INSENSITIVE);

    private static final String APOSTROPHES = "'’‘";

    private final PostWords posts;
    private final Set<String> countries;

    private NameReader(PostWords posts, Set<String> countries) {
        this.posts = posts;
        this.countries = countries;
    }

    /** Loads the bundled list of country names. */
    static NameReader load(PostWords posts) {
        return new NameReader(
                posts,
                WordList.rows("countries.tsv").stream()
                        .map(row -> row.getField("name").toLowerCase(Locale.ROOT))
                        .collect(toUnmodifiableSet()));
    }

    /** The names and dates of a sentence, in text order. */
    List<Mention> read(List<Word> sentence, String text) {
        List<Mention> found = new ArrayList<>();
        int start = 0;
        while (start < sentence.size()) {
            int end = endOfEntity(sentence, start);
            if (sentence.get(start).isInEntity()) {
                mention(sentence.subList(start, end), text).ifPresent(mention -> addOrJoin(mention, found, text));
            }
            start = end;
        }
        return found;
    }

    /** Joins dates that only a space parts: the tagger cuts {@code Sunday morning} in two. */
    private static void addOrJoin(Mention mention, List<Mention> found, String text) {
        Mention last = found.isEmpty() ? mention : found.get(found.size() - 1);
        boolean joins = last.kind() == MentionKind.DATE
                && mention.kind() == MentionKind.DATE
                && last.span().end() < mention.span().start()
                && text.substring(last.span().end(), mention.span().start()).equals(" ");
        if (joins) {
            found.set(found.size() - 1, new Mention(last.span().cover(mention.span()), MentionKind.DATE, 1.0));
        } else {
            found.add(mention);
        }
    }

    /** First index behind the entity, or behind the single word, that starts at the index. */
    private static int endOfEntity(List<Word> sentence, int start) {
        String entity = sentence.get(start).entity();
        int end = start + 1;
        if (entity.startsWith("B-") || entity.startsWith("I-")) {
            while (end < sentence.size() && sentence.get(end).entity().matches("[IL]-" + entity.substring(2))) {
                end++;
            }
        }
        return end;
    }

    private Optional<Mention> mention(List<Word> entity, String text) {
        String label = entity.get(0).entity().substring(2);
        List<Word> words = trimmed(entity, label);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Span span = letters(
                new Span(
                        words.get(0).span().start(),
                        words.get(words.size() - 1).span().end()),
                text);
        return span.length() == 0 || isPrefixed(span.of(text))
                ? Optional.empty()
                : kind(label, span.of(text)).map(kind -> new Mention(span, kind, 1.0));
    }

    private List<Word> trimmed(List<Word> entity, String label) {
        int start = 0;
        int end = entity.size();
        while (start < end && isLeadIn(entity.get(start), label)) {
            start++;
        }
        while (end > start && entity.get(end - 1).form().matches("['’‘][sS]?")) {
            end--;
        }
        return entity.subList(start, end);
    }

    private boolean isLeadIn(Word word, String label) {
        if (word.lower().equals("the")) {
            return true;
        }
        return label.equals("PERSON")
                && (posts.has(PostWords.Role.COURTESY, word.form())
                        || posts.has(PostWords.Role.TITLE, word.form())
                        || posts.has(PostWords.Role.HEAD, word.form()));
    }

    /** Cuts marks off both ends; gives a full stop back to initials such as {@code U.S.}. */
    private static Span letters(Span span, String text) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !isLastCharacter(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        int length = end - start;
        if (length > 2
                && APOSTROPHES.indexOf(text.charAt(end - 2)) >= 0
                && Character.toLowerCase(text.charAt(end - 1)) == 's') {
            end -= 2;
        }
        if (FULL_STOP_BEHIND_CAPITALS.matcher(text.substring(start, end)).matches()) {
            end--;
        }
        boolean lostStop = end < text.length()
                && text.charAt(end) == '.'
                && INITIALS.matcher(text.substring(start, end)).matches();
        return new Span(start, lostStop ? end + 1 : end);
    }

    /** {@code pro-Kasich} describes and names nobody. */
    private static boolean isPrefixed(String surface) {
        String lower = surface.toLowerCase(Locale.ROOT);
        return lower.startsWith("anti-") || lower.startsWith("pro-") || lower.startsWith("non-");
    }

    private static boolean isLastCharacter(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '.';
    }

    private Optional<MentionKind> kind(String label, String surface) {
        return switch (label) {
            case "PERSON" -> Optional.of(MentionKind.PERSON);
            case "ORG" -> Optional.of(MentionKind.ORGANISATION);
            case "GPE" ->
                Optional.of(
                        countries.contains(surface.toLowerCase(Locale.ROOT).replace('’', '\''))
                                ? MentionKind.COUNTRY
                                : MentionKind.PLACE);
            case "LOC", "FAC" -> Optional.of(MentionKind.PLACE);
            case "NORP" -> Optional.of(MentionKind.NATIONALITY);
            case "DATE", "TIME" ->
                LENGTH_OF_TIME.matcher(surface).matches() ? Optional.empty() : Optional.of(MentionKind.DATE);
            default -> Optional.empty();
        };
    }
}
