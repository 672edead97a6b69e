package org.parley.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Span;

/** The persons whom an article lets speak by name, for the words that speak of one of them before the name is told. */
final class Voices {
    private static final int FEWEST = 2;

    private final Map<Person, Integer> spoken = new LinkedHashMap<>();
    private final Map<Person, Integer> introduced = new LinkedHashMap<>();

    private final NavigableMap<Integer, Person> speakingAtOnce = new TreeMap<>();

    Voices(ArticleText text, Cast cast, List<Attribution> attributions) {
        for (Use use : cast.uses()) {
            if (!text.at(use.from()).headline()) {
                introduced.putIfAbsent(use.person(), use.from());
            }
        }
        for (Attribution attribution : attributions) {
            Use use = attribution.source().isEmpty()
                    ? null
                    : firstWithin(text, cast, attribution.source().get(0));
            if (use != null) {
                spoken.merge(use.person(), 1, Integer::sum);
                if (introduced.getOrDefault(use.person(), -1) == use.from()) {
                    speakingAtOnce.put(use.from(), use.person());
                }
            }
        }
    }

    /** The first name of a source, unless something of its owner's speaks: "Trump's lawyer". */
    private static @Nullable Use firstWithin(ArticleText text, Cast cast, Span source) {
        for (int at = text.firstBehind(source.start());
                at < text.size() && text.at(at).span().start() < source.end();
                at++) {
            Use use = cast.startingAt(at);
            if (use != null) {
                boolean owner = use.to() < text.size() && text.at(use.to()).possessive();
                return owner ? null : use;
            }
        }
        return null;
    }

    /** Of those who fit and are named for the first time behind a token, the one who speaks most, the first of several. */
    @Nullable
    Person introducedBehind(int token, Predicate<Person> fitting) {
        return foremost(person -> introduced.getOrDefault(person, 0) > token && fitting.test(person), 1);
    }

    /** The first after a token and before another who speaks where the article names them first; null if nobody does. */
    @Nullable
    Person introducedBetween(int after, int before) {
        Map.Entry<Integer, Person> next = speakingAtOnce.higherEntry(after);
        return next == null || next.getKey() >= before ? null : next.getValue();
    }

    /** The one who speaks most in the article, if not only once; the first of several. */
    @Nullable
    Person main() {
        return foremost(person -> true, FEWEST);
    }

    private @Nullable Person foremost(Predicate<Person> fitting, int fewest) {
        Person best = null;
        int most = fewest - 1;
        for (Map.Entry<Person, Integer> voice : spoken.entrySet()) {
            if (fitting.test(voice.getKey()) && voice.getValue() > most) {
                best = voice.getKey();
                most = voice.getValue();
            }
        }
        return best;
    }
}
