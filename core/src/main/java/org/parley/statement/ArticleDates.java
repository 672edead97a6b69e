package org.parley.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateLookup;
import org.parley.model.Sentence;
import org.parley.model.Span;
import org.parley.model.When;

/** Answers for the words of one article. */
final class ArticleDates implements DateLookup {
    /** Words between "a day after" and what it dates: "Ukrainian president Volodymyr Zelenskiy's visit". */
    private static final int LONGEST_NAME = 10;

    private final Layout layout;
    private final DateReader dates;
    private final @Nullable LocalDate published;

    ArticleDates(Layout layout, DateReader dates, @Nullable LocalDate published) {
        this.layout = layout;
        this.dates = dates;
        this.published = published;
    }

    @Override
    public Optional<When> in(Span words, @Nullable LocalDate around) {
        return phrases(words).stream()
                .filter(phrase -> phrase.meaning() != DateMeaning.EVENT)
                .findFirst()
                .map(phrase -> dates.when(phrase, layout.text(), published, around));
    }

    @Override
    public Optional<When> before(Span sentence, int place, LocalDate told) {
        return phrases(sentence).stream()
                .filter(phrase -> phrase.meaning() == DateMeaning.EVENT
                        && leadsTo(phrase.span().end(), place))
                .findFirst()
                .flatMap(phrase -> dates.fromEvent(phrase, told)
                        .map(day -> new When(day, day, phrase.span().of(layout.text()), phrase.span())));
    }

    @Override
    public List<When> spoken(Span words, LocalDate spoken) {
        List<When> found = new ArrayList<>();
        int last = layout.sentenceAt(Math.max(words.start(), words.end() - 1));
        for (int index = Math.max(0, layout.sentenceAt(words.start())); index <= last; index++) {
            Span sentence = layout.sentence(index).span();
            int from = Math.max(words.start(), sentence.start());
            int to = Math.min(words.end(), sentence.end());
            if (from < to) {
                phrases(new Span(from, to)).stream()
                        .filter(phrase -> phrase.meaning() != DateMeaning.EVENT)
                        .forEach(phrase -> found.add(dates.when(phrase, layout.text(), spoken, null)));
            }
        }
        return found;
    }

    private boolean leadsTo(int from, int place) {
        if (from > place) {
            return false;
        }
        String between = layout.text().substring(from, place).strip();
        return !between.contains(",") && between.split("\\s+", -1).length <= LONGEST_NAME;
    }

    private List<DatePhrase> phrases(Span words) {
        int index = layout.sentenceAt(words.start());
        if (index < 0) {
            return List.of();
        }
        Sentence sentence = layout.sentence(index);
        int from = Layout.wordAt(sentence, words.start());
        int to = Layout.wordAt(sentence, Math.max(words.start(), words.end() - 1));
        return from >= sentence.words().size()
                ? List.of()
                : dates.phrases(
                        layout.tokens(sentence, from, Math.min(sentence.words().size(), to + 1)));
    }
}
