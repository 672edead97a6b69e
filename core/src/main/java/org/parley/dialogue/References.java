package org.parley.dialogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.ActorRef;
import org.parley.model.Opening;
import org.parley.model.Phrase;
import org.parley.model.Reference;
import org.parley.model.Sentence;
import org.parley.model.Span;
import org.parley.model.Stance;

/** Finds the words by which a statement, or the report around it, speaks of what somebody said before. */
final class References {
    private static final String NOUN = "noun";
    /** Characters before a noun in which its owner may stand: "Prime Minister Ana Ruiz's repeated and public offer". */
    private static final int REACH = 70;
    /** Characters behind a noun for "the offer by Ruiz". */
    private static final int REACH_BEHIND = 40;

    private static final Pattern ANSWERS = Pattern.compile(
            "\\b(?:asked|questioned|pressed|quizzed)\\b[^.]{0,40}\\b(?:about|on|over|whether|if)\\b[^.]{0,60}$"
                    + "|\\b(?:respon(?:d|ds|ded|ding|se)|repl(?:y|ied|ies|ying)|answer(?:s|ed|ing)?|react(?:s|ed|ing|ion)?"
                    + "|retort(?:s|ed|ing)?|h(?:it|its|itting) back|commenting|asked|call(?:s|ed|ing)?|describ\\w+|ignor\\w+)"
                    + "\\b[^.]{0,40}$",
            Pattern.CASE_INSENSITIVE);
    /** Verbs that tell what the answer was, the noun being their object. */
    private static final Map<Stance, Pattern> TELLING = new EnumMap<>(Map.of(
            Stance.REJECTED,
            before(
                    "reject|dismiss|refus|den(?:y|ied|ies)|rebuff|spurn|declin|scoff|brush|turn(?:ed|s|ing)? down|condemn|denounc"
                            + "|rul(?:ed|es|ing) out|shrug|criticis|criticiz|mock|disput|rebut|bur(?:y|ied|ies)|throw|threw|attack"),
            Stance.ACCEPTED,
            before("accept|agree|embrac|welcom|t(?:ake|ook|akes|aking) up|back(?:ed|s|ing)?|prais"),
            Stance.DEFERRED,
            before("consider|stud(?:y|ied|ies)|examin|weigh|review")));

    private static final Map<Stance, Pattern> MET = new EnumMap<>(Map.of(
            Stance.REJECTED,
            behind(
                    "met with (?:sharp |harsh |fierce )?(?:criticism|scorn|refusal|rejection|derision|anger)|rejected|dismissed|rebuffed"
                            + "|denied|turned down|nothing|no more"),
            Stance.ACCEPTED,
            behind("welcomed|accepted|taken up"),
            Stance.DEFERRED,
            behind("met with silence|being (?:studied|considered)|under review")));
    private static final Pattern NEGATED = Pattern.compile(
            "\\b(?:not|never|n't|refus\\w+ to|declin\\w+ to)\\s+(?:\\w+\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:his|her|their|its)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITE = Pattern.compile(
            "\\b(?:the|that|this|those|these|such|any)(?: [\\w'-]+){0,3} \"?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESPONSE = Pattern.compile(
            "\\bin (?:response|reply|answer)\\b|\\bhit(?:ting)? back\\b|\\bin a (?:response|reply)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Noun> nouns = new ArrayList<>();

    private record Noun(Pattern pattern, Set<Opening> openings) {}

    References() {
        for (WordRow row : WordTable.read("parley/en/dialogue/reference-nouns.tsv", NOUN, "openings")) {
            Set<Opening> openings = EnumSet.noneOf(Opening.class);
            row.list("openings").forEach(name -> openings.add(Opening.valueOf(name)));
            Pattern pattern = Pattern.compile("\\b" + row.get(NOUN) + "\\b", Pattern.CASE_INSENSITIVE);
            nouns.add(new Noun(pattern, openings));
        }
    }

    /** Those in the sentences of a statement itself. */
    List<Reference> own(Speech speech, Setting setting) {
        return in(speech.whole(), speech, setting);
    }

    /**
     * Those of the nearest sentence before a statement that says that its speaker's side answers something: in its paragraph or the one
     * before.
     */
    List<Reference> announced(Speech speech, Setting setting) {
        List<Span> before =
                new ArrayList<>(sentences(speech.paragraph() - 1, speech.whole().start(), setting));
        before.addAll(sentences(speech.paragraph(), speech.whole().start(), setting));
        if (before.isEmpty() || !isAbout(before.get(before.size() - 1), speech, setting)) {
            return List.of();
        }
        return in(before.get(before.size() - 1), speech, setting).stream()
                .filter(Reference::answers)
                .toList();
    }

    private static List<Span> sentences(int paragraph, int before, Setting setting) {
        return setting.passage(paragraph).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(Sentence::span)
                .filter(sentence -> sentence.end() <= before)
                .toList();
    }

    private static boolean isAbout(Span sentence, Speech speech, Setting setting) {
        return setting.namedIn(sentence).stream().map(ActorRef::actor).anyMatch(speech::isOwn);
    }

    private List<Reference> in(Span stretch, Speech speech, Setting setting) {
        String plain = setting.plain(stretch);
        List<Reference> found = new ArrayList<>();
        for (Noun noun : nouns) {
            Matcher matcher = noun.pattern().matcher(plain);
            while (matcher.find()) {
                Span words = new Span(stretch.start() + matcher.start(), stretch.start() + matcher.end());
                reference(noun, words, stretch, speech, setting).ifPresent(found::add);
            }
        }
        Matcher response = RESPONSE.matcher(plain);
        if (response.find() && found.stream().noneMatch(Reference::answers)) {
            Span words = new Span(stretch.start() + response.start(), stretch.start() + response.end());
            found.add(new Reference(Phrase.at(words, setting.text()), Set.of(), null, true, null));
        }
        return found;
    }

    private static Optional<Reference> reference(Noun noun, Span words, Span stretch, Speech speech, Setting setting) {
        Span before = new Span(Math.max(stretch.start(), words.start() - REACH), words.start());
        Span behind = new Span(words.end(), Math.min(stretch.end(), words.end() + REACH_BEHIND));
        Optional<ActorRef> owner = owner(before, setting).or(() -> author(behind, setting));
        boolean definite =
                owner.isPresent() || DEFINITE.matcher(setting.plain(before)).find();
        if (!definite || owner.filter(of -> speech.isOwn(of.actor())).isPresent()) {
            return Optional.empty();
        }
        String ahead = setting.plain(new Span(stretch.start(), words.start()));
        String after = setting.plain(new Span(words.end(), stretch.end()));
        Optional<Stance> stance = stance(ahead, after);
        boolean answers = stance.isPresent() || ANSWERS.matcher(ahead).find();
        Span whole = owner.map(of -> of.spans().get(0).cover(words)).orElse(words);
        return Optional.of(new Reference(
                Phrase.at(whole, setting.text()), noun.openings(), owner.orElse(null), answers, stance.orElse(null)));
    }

    private static Pattern before(String verbs) {
        return Pattern.compile("\\b(?:" + verbs + ")\\w*\\b[^.]{0,40}$", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern behind(String participles) {
        return Pattern.compile(
                "^[^.]{0,60}\\b(?:was|were|is|has been|have been|had been) (?:" + participles + ")\\b",
                Pattern.CASE_INSENSITIVE);
    }

    /** What the words around the noun tell of the answer; "did not accept" is no. */
    private static Optional<Stance> stance(String ahead, String after) {
        for (Map.Entry<Stance, Pattern> telling : TELLING.entrySet()) {
            Matcher matcher = telling.getValue().matcher(ahead);
            if (matcher.find()) {
                boolean negated =
                        NEGATED.matcher(ahead.substring(0, matcher.start())).find();
                return negated
                        ? Optional.of(Stance.REJECTED).filter(no -> telling.getKey() == Stance.ACCEPTED)
                        : Optional.of(telling.getKey());
            }
        }
        return MET.entrySet().stream()
                .filter(met -> met.getValue().matcher(after).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whose it is: "Ruiz's", "the Chilean", "his". */
    private static Optional<ActorRef> owner(Span before, Setting setting) {
        List<ActorRef> named = setting.namedIn(before);
        for (int i = named.size() - 1; i >= 0; i--) {
            Span span = named.get(i).spans().get(0);
            String between = setting.plain(new Span(span.end(), before.end()));
            if (between.matches("(?:'s?)?(?: [\\w'\"-]+){0,4} ?\"?")
                    && !between.matches(".*\\b(?:to|of|by|and|with|the|an?|in|on|that)\\b.*")) {
                return Optional.of(named.get(i));
            }
        }
        Matcher pronoun = POSSESSIVE.matcher(setting.plain(before));
        Span last = null;
        while (pronoun.find()) {
            last = new Span(before.start() + pronoun.start(), before.start() + pronoun.end());
        }
        return last == null || before.end() - last.end() > REACH / 2
                ? Optional.empty()
                : Optional.of(setting.refer(last)).filter(ref -> ref.actor().country() != null);
    }

    /** Who made it: "the offer by Ruiz", "the call from Santiago". */
    private static Optional<ActorRef> author(Span behind, Setting setting) {
        String plain = setting.plain(behind).toLowerCase(Locale.ROOT);
        if (!plain.matches("^ (?:\\w+ )?(?:by|from|of|made by) .*")) {
            return Optional.empty();
        }
        return setting.namedIn(behind).stream().findFirst();
    }
}
