package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Article;
import org.parley.model.Span;

class AttributionScorerTest {
    private static final String TEXT = """
            Mayor Ana Ruiz said the bridge will open in May.
            “We are late,” the engineer admitted.
            Ruiz added that “nobody” had complained about it.""";

    private static final Attributed OPENS =
            Spans.attributed(TEXT, "Mayor Ana Ruiz", "said", "the bridge will open in May");
    private static final Attributed LATE = Spans.attributed(TEXT, "the engineer", "admitted", "“We are late,”");
    private static final Attributed NOBODY =
            Spans.attributed(TEXT, "Ruiz", "added", "that “nobody” had complained about it");

    private static AttributionScorer scorer(List<Attributed> gold, List<Attributed> predicted) {
        AttributionScorer scorer = new AttributionScorer();
        scorer.add(new GoldArticle(Article.of("a", null, null, List.of(), null, null, "en", TEXT), gold), predicted);
        return scorer;
    }

    @Test
    void findsAllOfGoldInGold() {
        List<Attributed> gold = List.of(OPENS, LATE, NOBODY);
        AttributionScorer scorer = scorer(gold, gold);
        assertThat(scorer.tally().all().values()).isNotEmpty().allMatch(counts -> counts.f1() == 1);
        assertThat(scorer.slips()).isEmpty();
    }

    @Test
    void sortsAttributionsByTheShareOfQuotedWords() {
        Tally tally = scorer(List.of(OPENS, LATE, NOBODY), List.of()).tally();
        assertThat(tally.of("partial direct").gold()).isEqualTo(1);
        assertThat(tally.of("partial mixed").gold()).isEqualTo(1);
        assertThat(tally.of("partial indirect").gold()).isEqualTo(1);
        assertThat(tally.of("partial quoted").gold()).isEqualTo(2);
        assertThat(tally.of("partial all")).isEqualTo(Counts.of(0, 0, 3));
    }

    /** Gold: "the bridge will open in May" (6 words); read: "the bridge will" (3), Jaccard 3/6. */
    @Test
    void takesHalfOfTheContentForAPartialMatchAndNotForAStrictOne() {
        Attributed half = new Attributed(OPENS.source(), OPENS.cue(), Spans.of(TEXT, "the bridge will"));
        Tally tally = scorer(List.of(OPENS), List.of(half)).tally();
        assertThat(tally.of("partial+cue all")).isEqualTo(Counts.of(1, 1, 1));
        assertThat(tally.of("strict all")).isEqualTo(Counts.of(0, 1, 1));
        assertThat(tally.of("words content")).isEqualTo(Counts.of(3, 3, 6));
        assertThat(tally.of("pieces content")).isEqualTo(Counts.of(0, 1, 1));
        assertThat(tally.of("begin content")).isEqualTo(Counts.of(1, 1, 1));
        Attributed less = new Attributed(OPENS.source(), OPENS.cue(), Spans.of(TEXT, "the bridge"));
        assertThat(scorer(List.of(OPENS), List.of(less)).tally().of("content all"))
                .isEqualTo(Counts.of(0, 1, 1));
    }

    @Test
    void wantsTheHeadOfTheSourceAndHalfOfTheReadSourceInside() {
        Attributed surname = new Attributed(Spans.of(TEXT, "Ruiz"), OPENS.cue(), OPENS.content());
        Attributed title = new Attributed(Spans.of(TEXT, "Mayor Ana"), OPENS.cue(), OPENS.content());
        assertThat(scorer(List.of(OPENS), List.of(surname))
                        .tally()
                        .of("partial all")
                        .f1())
                .isEqualTo(1);
        Tally wrong = scorer(List.of(OPENS), List.of(title)).tally();
        assertThat(wrong.of("partial all").f1()).isZero();
        assertThat(wrong.of("content all").f1()).isEqualTo(1);
        assertThat(wrong.of("speaker all")).isEqualTo(Counts.share(0, 1));
    }

    @Test
    void letsAnotherMentionOfTheNamePassWhereOnlyTheNameCounts() {
        Attributed elsewhere = new Attributed(OPENS.source(), NOBODY.cue(), NOBODY.content());
        Attributed gold = new Attributed(
                List.of(new Span(TEXT.lastIndexOf("Ruiz"), TEXT.lastIndexOf("Ruiz") + 4)),
                NOBODY.cue(),
                NOBODY.content());
        Tally tally = scorer(List.of(gold), List.of(elsewhere)).tally();
        assertThat(tally.of("named all").f1()).isEqualTo(1);
        assertThat(tally.of("partial all").f1()).isZero();
    }

    @Test
    void pairsEachAttributionOnceAndNotesTheOthers() {
        AttributionScorer scorer = scorer(List.of(OPENS, LATE), List.of(OPENS, OPENS));
        assertThat(scorer.tally().of("partial all")).isEqualTo(Counts.of(1, 2, 2));
        assertThat(scorer.slips()).extracting(AttributionScorer.Slip::missed).containsExactly(true, false);
        assertThat(AttributionReport.of(scorer, 1).table())
                .contains("MISSED a direct")
                .contains("“We are late,”")
                .doesNotContain("FALSE");
    }

    @Test
    void leavesOutPredictionsWithoutContent() {
        Attributed bare = new Attributed(OPENS.source(), OPENS.cue(), List.of());
        AttributionScorer scorer = scorer(List.of(OPENS), List.of(bare));
        assertThat(scorer.dropped()).isEqualTo(1);
        assertThat(scorer.tally().of("words source")).isEqualTo(Counts.of(0, 0, 3));
    }
}
