package org.parley.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Sentence;
import org.parley.model.Span;

/**
 * For which country somebody speaks whose country the article does not say: the one that the sentence or the one before is about, the
 * one of the place where it was said, or the one with which the headline begins. It serves to find what answers what, and is never
 * said of the actor.
 */
final class AssumedSides {
    /** Whom papers name without a country when it is clear which. */
    private static final String OFFICIALS =
            "(?:government|cabinet|ministry|ministers?|officials?|spokes\\w+|president|presidency|premier|army|military|parliament"
                    + "|authorities|palace|chancellery|embassy|ambassador|envoy|diplomats?|secretary|king|chancellor|leader|senators?|lawmakers?|deput\\w+|governor|mayor|generals?|colonel"
                    + "|admiral|commanders?|prosecutors?|negotiators?|delegation|speaker)";

    private static final Pattern OFFICIAL = Pattern.compile("\\b" + OFFICIALS + "\\b", Pattern.CASE_INSENSITIVE);
    /** Who passes on what others say. */
    private static final Pattern REPORTING = Pattern.compile(
            "\\b(?:radio|television|tv|agency|media|newspaper|broadcaster|reports?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SURNAME = Pattern.compile("(?:\\p{Ll}+[- ])?\\p{Lu}[\\p{L}'’-]+");

    private static final int ATTRIBUTE_WITHIN = 25;
    private static final Pattern LEAD_IN = Pattern.compile("(?:[\\w'-]+,? ){0,3}");
    /** "Chile's neighbours", but not "Chile's foreign minister". */
    private static final Pattern OWNS = Pattern.compile(
            "^'s?\\b(?! (?:[\\w-]+ ){0,2}" + OFFICIALS + "\\b).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final int PLACE_WITHIN = 60;

    private final Setting setting;
    private final Optional<String> general;

    AssumedSides(Setting setting) {
        this.setting = setting;
        general = dateline().or(this::headline);
    }

    /** The country; null where the article says one, or leads to none. */
    @Nullable
    String of(Speech speech) {
        Actor speaker = speech.speaker();
        if (speaker == null || speaker.country() != null || !isOfficial(speaker)) {
            return null;
        }
        return attribute(speech)
                .or(() -> isReporting(speaker)
                        ? subject(speech.statement().content().get(0))
                        : Optional.empty())
                .or(() -> subject(ahead(speech)))
                .or(() -> place(speech))
                .or(() -> before(speech))
                .or(() -> general)
                .orElse(null);
    }

    private static boolean isReporting(Actor speaker) {
        return speaker.kind() != ActorKind.PERSON
                && REPORTING.matcher(speaker.name()).find();
    }

    /** "the Chilean Foreign Ministry", whichever of these words name the source. */
    private Optional<String> attribute(Speech speech) {
        List<Span> source = speech.statement().source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Span words = source.get(0);
        Span around = new Span(Math.max(speech.whole().start(), words.start() - ATTRIBUTE_WITHIN), words.end());
        return setting.namedIn(around).stream()
                .filter(ref -> ref.actor().kind() != ActorKind.PERSON)
                .filter(ref -> ref.spans().get(0).end() >= words.start() - 1)
                .flatMap(ref -> Stream.ofNullable(ref.actor().country()))
                .findFirst();
    }

    /** The sentence up to where the speaker is named. */
    private static Span ahead(Speech speech) {
        List<Span> source = speech.statement().source();
        int end = source.isEmpty() ? speech.whole().end() : source.get(0).start();
        return new Span(speech.whole().start(), Math.max(speech.whole().start(), end));
    }

    private static boolean isOfficial(Actor speaker) {
        String called = speaker.name() + " " + (speaker.post() == null ? "" : speaker.post());
        return isPerson(speaker)
                ? speaker.post() == null || OFFICIAL.matcher(called).find()
                : OFFICIAL.matcher(called).find() || REPORTING.matcher(called).find();
    }

    /** Also a surname that the article explains nowhere: "al-Omari". */
    private static boolean isPerson(Actor speaker) {
        return speaker.kind() == ActorKind.PERSON
                || (speaker.kind() == ActorKind.UNNAMED
                        && SURNAME.matcher(speaker.name()).matches());
    }

    /** The country with which a sentence begins: "Chile will not yield", "On Monday, Santiago …"; no owner as in "Chile's neighbours". */
    private Optional<String> subject(Span sentence) {
        return setting.namedIn(sentence).stream()
                .limit(1)
                .filter(ref -> isSubject(ref, sentence))
                .flatMap(ref -> Stream.ofNullable(ref.actor().country()))
                .findFirst();
    }

    private boolean isSubject(ActorRef ref, Span sentence) {
        Span span = ref.spans().get(0);
        String before = setting.plain(new Span(sentence.start(), span.start()));
        String behind = setting.plain(new Span(span.end(), Math.max(span.end(), sentence.end())));
        return ref.actor().kind() != ActorKind.PERSON
                && LEAD_IN.matcher(before).matches()
                && !OWNS.matcher(behind).matches();
    }

    /** "… told the parliament in Santiago". */
    private Optional<String> place(Speech speech) {
        List<Span> cue = speech.statement().cue();
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int from = cue.get(cue.size() - 1).end();
        int to = Math.min(speech.whole().end(), from + PLACE_WITHIN);
        return from >= to
                ? Optional.empty()
                : setting.namedIn(new Span(from, to)).stream()
                        .filter(ref -> ref.actor().kind() == ActorKind.COUNTRY)
                        .filter(ref -> setting.plain(
                                        new Span(from, ref.spans().get(0).start()))
                                .endsWith(" in "))
                        .flatMap(ref -> Stream.ofNullable(ref.actor().country()))
                        .findFirst();
    }

    private Optional<String> before(Speech speech) {
        List<Span> sentences = Stream.of(speech.paragraph() - 1, speech.paragraph())
                .flatMap(index -> setting.passage(index).stream())
                .flatMap(passage -> passage.sentences().stream())
                .map(Sentence::span)
                .filter(sentence -> sentence.end() <= speech.whole().start())
                .toList();
        return sentences.isEmpty() ? Optional.empty() : subject(sentences.get(sentences.size() - 1));
    }

    private Optional<String> dateline() {
        return of(PassageKind.DATELINE)
                .flatMap(passage -> setting.namedIn(passage.span()).stream())
                .flatMap(ref -> Stream.ofNullable(ref.actor().country()))
                .findFirst();
    }

    private Optional<String> headline() {
        return of(PassageKind.HEADLINE)
                .flatMap(passage -> subject(passage.span()).stream())
                .findFirst();
    }

    private Stream<Passage> of(PassageKind kind) {
        return setting.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .limit(1);
    }
}
