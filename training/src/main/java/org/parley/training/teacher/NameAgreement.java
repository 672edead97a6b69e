package org.parley.training.teacher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

/**
 * Makes the names of one article agree with each other, and where the article itself is undecided, with all articles:
 * what the tagger called a person three times and an organisation once is a person, and what it named before it may
 * not overlook.
 */
final class NameAgreement {
    private static final Set<MentionKind> DISPUTED =
            EnumSet.of(MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.NATIONALITY);
    private static final int ENOUGH_HERE = 2;
    private static final int ENOUGH_EVERYWHERE = 10;
    private static final double CLEAR_SHARE = 0.8;
    private static final int LONGEST_NAME = 5;

    private final NameVotes here = new NameVotes();
    private final Set<String> surnames = new HashSet<>();
    private final NameVotes everywhere;
    private final Corrections corrections;
    private final PostWords posts;
    private final String text;

    /**
     * @param names what the tagger found in the article
     * @param text the article's text
     * @param everywhere what it found in all articles
     * @param corrections names that are not put to the vote
     * @param posts words that are names only where the tagger says so
     */
    NameAgreement(
            Collection<Mention> names, String text, NameVotes everywhere, Corrections corrections, PostWords posts) {
        here.add(names, text);
        this.everywhere = everywhere;
        this.corrections = corrections;
        this.posts = posts;
        this.text = text;
        for (Mention name : names) {
            String surface = name.span().of(text);
            String last = surface.substring(surface.lastIndexOf(' ') + 1);
            if (name.kind() == MentionKind.PERSON && last.length() < surface.length() && isMixedCase(last)) {
                surnames.add(last);
            }
        }
    }

    /** Acronyms are no surnames: {@code Donald Trump CNN}. */
    private static boolean isMixedCase(String word) {
        return !word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** The mention with the kind that its surface has by majority; its own where there is no majority. */
    Mention settled(Mention mention) {
        String surface = mention.span().of(text);
        MentionKind kind = corrections.kind(surface).orElseGet(() -> majorKind(surface, mention.kind()));
        return new Mention(mention.span(), kind, mention.score());
    }

    private MentionKind majorKind(String surface, MentionKind own) {
        if (!DISPUTED.contains(own) || isClear(surface, own)) {
            return own;
        }
        if (surnames.contains(surface)) {
            return MentionKind.PERSON;
        }
        MentionKind major = here.major(surface);
        if (major == null || here.count(surface, major) == here.count(surface, own)) {
            major = here.count(surface, own) > ENOUGH_HERE ? own : clearEverywhere(surface);
        }
        return major != null && DISPUTED.contains(major) ? major : own;
    }

    /** A name that is what it is in all articles, or a place that the article itself names again. */
    private boolean isClear(String surface, MentionKind own) {
        return clearEverywhere(surface) == own || (own == MentionKind.PLACE && here.count(surface, own) >= ENOUGH_HERE);
    }

    /** Names the tagger overlooked: proper nouns of the sentence that it named elsewhere. */
    List<Mention> overlooked(List<Word> sentence, List<Mention> known) {
        List<Mention> found = new ArrayList<>();
        int start = 0;
        while (start < sentence.size()) {
            int end = longestName(sentence, start, known);
            if (end > start) {
                Span span = cover(sentence, start, end);
                MentionKind kind = wellKnown(span.of(text));
                if (kind != null) {
                    found.add(new Mention(span, kind, 1.0));
                }
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    private int longestName(List<Word> sentence, int start, List<Mention> known) {
        for (int end = Math.min(sentence.size(), start + LONGEST_NAME); end > start; end--) {
            Span span = cover(sentence, start, end);
            boolean free = known.stream().noneMatch(mention -> mention.span().overlaps(span));
            if (free && standsAlone(sentence, start, end) && wellKnown(span.of(text)) != null) {
                return end;
            }
        }
        return start;
    }

    /** Not cut out of a longer name, such as {@code Trump} out of {@code Trump Tower}. */
    private static boolean standsAlone(List<Word> sentence, int start, int end) {
        boolean capitalised = sentence.subList(start, end).stream().allMatch(Word::isCapitalised);
        boolean proper = sentence.subList(start, end).stream().anyMatch(Word::isProperNoun);
        boolean goesOn = end < sentence.size() && continuesName(sentence.get(end));
        boolean cameBefore = start > 0 && continuesName(sentence.get(start - 1));
        return capitalised && proper && !goesOn && !cameBefore;
    }

    private static boolean continuesName(Word word) {
        return word.continuesName() || word.form().equals("-");
    }

    private @Nullable MentionKind wellKnown(String surface) {
        if (surnames.contains(surface)) {
            return MentionKind.PERSON;
        }
        if (posts.has(PostWords.Role.HEAD, surface) || posts.has(PostWords.Role.WEAK, surface)) {
            return null;
        }
        MentionKind major = here.major(surface);
        if (major != null && DISPUTED.contains(major) && here.count(surface, major) >= ENOUGH_HERE) {
            return major;
        }
        return clearEverywhere(surface);
    }

    private @Nullable MentionKind clearEverywhere(String surface) {
        MentionKind major = everywhere.major(surface);
        if (major == null || !DISPUTED.contains(major)) {
            return null;
        }
        int count = everywhere.count(surface, major);
        return count >= ENOUGH_EVERYWHERE && count >= CLEAR_SHARE * everywhere.total(surface) ? major : null;
    }

    private static Span cover(List<Word> sentence, int start, int end) {
        return sentence.get(start).span().cover(sentence.get(end - 1).span());
    }
}
