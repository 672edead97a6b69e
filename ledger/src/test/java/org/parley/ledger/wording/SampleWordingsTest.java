package org.parley.ledger.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The statements of the eight sample articles, marked by hand with the utterance that each words; {@code samples.tsv} says who
 * speaks, relays taken off. One of them was read from two statements and is marked with the one that it quotes more of.
 */
class SampleWordingsTest {
    private record Sample(String utterance, String speaker, String article, PreparedContent content) {
        private static Sample of(String... fields) {
            return new Sample(
                    fields[0],
                    fields[1],
                    fields[2],
                    PairRow.content(fields[2] + ": " + fields[4], fields[3], fields[4]));
        }

        private boolean wordsTheSameAs(Sample other) {
            return utterance.equals(other.utterance);
        }

        private boolean isSameAs(Sample other) {
            return speaker.equals(other.speaker) && SameUtterance.test(content, other.content);
        }
    }

    private final List<Sample> samples =
            PairRow.rows("parley/wording/samples.tsv").stream().map(Sample::of).toList();

    @Test
    void foldsEveryQuotationThatOutletsShareAndNothingElse() {
        Set<Set<String>> marked = folded(Sample::wordsTheSameAs);
        assertThat(marked).hasSizeBetween(40, samples.size() - 20);
        assertThat(folded(Sample::isSameAs)).isEqualTo(marked);
    }

    @Test
    void joinsNoTwoThatWordDifferentUtterances() {
        for (Sample one : samples) {
            assertThat(samples).filteredOn(other -> !one.wordsTheSameAs(other)).noneMatch(one::isSameAs);
        }
    }

    @Test
    void showsEveryWordingAgainstTheFullest() {
        for (Sample one : samples) {
            List<PreparedContent> wordings = samples.stream()
                    .filter(one::wordsTheSameAs)
                    .map(Sample::content)
                    .toList();
            assertThat(Fullest.of(wordings).quotedWords()).isGreaterThanOrEqualTo(one.content.quotedWords());
        }
    }

    /** The ids of what hangs together, from pair to pair. */
    private Set<Set<String>> folded(BiPredicate<Sample, Sample> joins) {
        List<Set<Sample>> groups = new ArrayList<>();
        for (Sample sample : samples) {
            List<Set<Sample>> joined = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> joins.test(sample, other)))
                    .toList();
            Set<Sample> group = joined.stream().flatMap(Set::stream).collect(Collectors.toSet());
            group.add(sample);
            groups.removeAll(joined);
            groups.add(group);
        }
        return groups.stream()
                .map(group -> group.stream()
                        .map(sample -> sample.content.id())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }
}
