package org.parley.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Attribution;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;

/** Answers for one article. Sources of attributions are resolved in text order at the start, everything else when asked. */
final class ArticleActors implements ActorLookup {
    private static final int DEEPEST_NESTING = 8;

    private final ArticleScene scene;
    private final List<Attribution> attributions;
    private final int[] enclosing;
    private final Map<Integer, Integer> sourceAt = new TreeMap<>();
    private final Map<Span, Answer> answers = new HashMap<>();
    private final Map<List<Span>, ActorRef> refs = new ConcurrentHashMap<>();
    private final NounPhrases phrases;
    private final RelativeClauses relatives;
    private final Writers writers;
    private final Antecedents antecedents = new Antecedents();

    ArticleActors(ArticleScene scene, List<Attribution> attributions) {
        this.scene = scene;
        this.attributions = List.copyOf(attributions);
        this.enclosing = enclosing();
        this.phrases = new NounPhrases(
                scene, antecedents, new Voices(scene.text(), scene.cast(), attributions), this::pronoun);
        this.relatives = new RelativeClauses(scene, phrases);
        this.writers = new Writers(scene);
        for (int i = 0; i < attributions.size(); i++) {
            if (!attributions.get(i).source().isEmpty()) {
                sourceAt.putIfAbsent(
                        scene.text()
                                .firstBehind(attributions.get(i).source().get(0).start()),
                        i);
            }
        }
        walk();
    }

    @Override
    public ActorRef refer(List<Span> words) {
        return refs.computeIfAbsent(List.copyOf(words), this::answer);
    }

    private ActorRef answer(List<Span> words) {
        if (words.isEmpty()) {
            return Answer.unnamed("", null, null, ResolvedBy.NONE).ref(words);
        }
        Answer known = answers.get(words.get(0));
        return (known == null ? resolve(words.get(0)) : known).ref(words);
    }

    private Answer resolve(Span span) {
        int from = scene.text().firstBehind(span.start());
        int to = from;
        while (to < scene.text().size() && scene.text().at(to).span().start() < span.end()) {
            to++;
        }
        return from == to
                ? Answer.unnamed(scene.text().raw(span).strip(), null, null, ResolvedBy.NONE)
                : phrases.answer(from, to);
    }

    /** Notes who is spoken of, word by word, so that each pronoun finds what stands before it. */
    private void walk() {
        ArticleText text = scene.text();
        for (int at = 0; at < text.size(); at++) {
            Integer attribution = sourceAt.get(at);
            if (attribution != null) {
                noteSource(at, attributions.get(attribution).source().get(0));
            } else {
                noteInPassing(at);
            }
            Use use = scene.cast().startingAt(at);
            if (use != null) {
                antecedents.note(at, text.at(at), Answer.of(use.person(), ResolvedBy.NAME), scene.placeOf(use));
            }
        }
    }

    private void noteSource(int at, Span source) {
        Pronoun pronoun = scene.words().pronoun(scene.text().at(at));
        if (pronoun != null && pronoun.speaker()) {
            return;
        }
        Answer answer = resolve(source);
        answers.put(source, answer);
        if (!answer.nobody()) {
            antecedents.note(at, scene.text().at(at), answer, Antecedents.Place.SOURCE);
        }
    }

    private void noteInPassing(int at) {
        Token token = scene.text().at(at);
        Pronoun pronoun = scene.words().pronoun(token);
        if (pronoun != null && pronoun.personal() && !token.quoted()) {
            Person person = antecedents.person(at, token, gender(pronoun), false, null);
            if (person != null) {
                boolean owner = token.key().equals("his") || token.key().equals("her");
                antecedents.note(
                        at,
                        token,
                        Answer.of(person, ResolvedBy.PRONOUN),
                        owner ? Antecedents.Place.POSSESSOR : Antecedents.Place.PRONOUN);
            }
        } else if (pronoun == Pronoun.WHO && token.key().equals("who") && !token.quoted()) {
            Person person = relatives.person(at);
            if (person != null) {
                antecedents.note(at, token, Answer.of(person, ResolvedBy.PRONOUN), Antecedents.Place.PRONOUN);
            }
        } else {
            Answer other = phrases.otherAt(at);
            if (other != null) {
                antecedents.note(at, token, other, Antecedents.Place.OTHER);
            }
        }
    }

    private static Gender gender(Pronoun pronoun) {
        return pronoun == Pronoun.SHE ? Gender.SHE : Gender.HE;
    }

    /** Who is meant by the pronoun at a token; null if the article does not say. */
    private @Nullable Answer pronoun(int at) {
        Token token = scene.text().at(at);
        Pronoun pronoun = scene.words().pronoun(token);
        if (pronoun == null) {
            return null;
        }
        return switch (pronoun) {
            case HE, SHE -> personal(at, token, gender(pronoun));
            case I, WE -> speaker(at, token, pronoun);
            case THEY -> they(at, token);
            case IT -> pronominal(antecedents.others(at, token, false));
            case WHO, WHICH -> pronominal(relatives.antecedent(at));
            case YOU -> null;
        };
    }

    private @Nullable Answer personal(int at, Token token, Gender gender) {
        boolean speaking = sourceAt.containsKey(at);
        Person person = antecedents.person(at, token, gender, speaking, quotedSpeaker(at));
        if (person == null) {
            person = followingInSentence(at, gender);
        }
        if (person == null) {
            return null;
        }
        if (speaking) {
            // whoever spoke as "she" is no "he" later on
            person.learn(gender);
        }
        return Answer.of(person, ResolvedBy.PRONOUN);
    }

    private @Nullable Person quotedSpeaker(int at) {
        int outer = scene.text().at(at).quoted() || opensQuotation(enclosing[at]) ? enclosing[at] : -1;
        if (outer < 0 || attributions.get(outer).source().isEmpty()) {
            return null;
        }
        Answer speaker = answers.get(attributions.get(outer).source().get(0));
        return speaker == null ? null : speaker.person();
    }

    /** Whether what is attributed begins with a quotation mark, though it may never be closed. */
    private boolean opensQuotation(int attribution) {
        List<Span> content =
                attribution < 0 ? List.of() : attributions.get(attribution).content();
        int first = content.isEmpty()
                ? scene.text().size()
                : scene.text().firstBehind(content.get(0).start());
        return first < scene.text().size() && scene.text().at(first).text().matches("[\"“]");
    }

    /** "As he left, Trump said …". */
    private @Nullable Person followingInSentence(int at, Gender gender) {
        for (int next = at + 1; next < scene.text().size() && scene.sameSentence(at, next); next++) {
            Use use = scene.cast().startingAt(next);
            if (use != null && gender.fits(use.person().gender())) {
                return use.person();
            }
        }
        return null;
    }

    private @Nullable Answer they(int at, Token token) {
        Answer several = antecedents.others(at, token, true);
        return pronominal(several == null ? antecedents.lastSpeaker(at, token) : several);
    }

    private static @Nullable Answer pronominal(@Nullable Answer answer) {
        return answer == null ? null : answer.by(ResolvedBy.PRONOUN);
    }

    /** "I" and "we" are whoever says the words they stand in. */
    private @Nullable Answer speaker(int at, Token token, Pronoun which) {
        int inside = at;
        for (int depth = 0; depth < DEEPEST_NESTING && enclosing[inside] >= 0; depth++) {
            List<Span> source = attributions.get(enclosing[inside]).source();
            if (source.isEmpty()) {
                break;
            }
            int outer = scene.text().firstBehind(source.get(0).start());
            Pronoun pronoun = scene.words().pronoun(scene.text().at(outer));
            if (pronoun == null || !pronoun.speaker()) {
                Answer known = answers.get(source.get(0));
                return pronominal(known == null ? resolve(source.get(0)) : known);
            }
            inside = outer;
        }
        Answer last = token.quoted() ? antecedents.lastSpeaker(at, token) : writers.of(at, which);
        return pronominal(last);
    }

    /** For each token the attribution with the shortest content around it, or -1. */
    private int[] enclosing() {
        ArticleText text = scene.text();
        int[] innermost = new int[text.size()];
        int[] length = new int[text.size()];
        Arrays.fill(innermost, -1);
        for (int i = 0; i < attributions.size(); i++) {
            List<Integer> inside = new ArrayList<>();
            for (Span piece : attributions.get(i).content()) {
                for (int at = text.firstBehind(piece.start());
                        at < text.size() && text.at(at).span().start() < piece.end();
                        at++) {
                    inside.add(at);
                }
            }
            for (int at : inside) {
                if (innermost[at] < 0 || inside.size() < length[at]) {
                    innermost[at] = i;
                    length[at] = inside.size();
                }
            }
        }
        return innermost;
    }
}
