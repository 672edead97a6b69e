package org.parley.ledger.wording;

/**
 * What it takes for two contents to be the same utterance.
 *
 * <p>Weights are in halves of a content word: a content word, number or date is 2, a name or <i>not</i> 1, a function word 0.
 * Chosen on the table of pairs in the tests and looked at on statements of one source in one article, which are hardly ever the
 * same utterance; rather too high than too low, because folding goes on from pair to pair.
 */
final class Thresholds {
    /** Identical words that quote something need this weight … */
    static final int IDENTICAL_QUOTING_HALVES = 2;
    /** … and this where nothing is quoted: <i>the president</i> can be said about many things. Quotations need none. */
    static final int IDENTICAL_HALVES = 5;

    /** Different content words in common, below which nothing else is looked at. */
    static final int COMMON_CONTENT_WORDS = 2;

    /** A verbatim run in both quotations proves it with this many words … */
    static final int QUOTED_RUN_WORDS = 9;
    /** … of this weight. */
    static final int QUOTED_RUN_HALVES = 10;

    /** A verbatim run outside quotation marks proves it with this many words … */
    static final int PLAIN_RUN_WORDS = 10;
    /** … of this weight … */
    static final int PLAIN_RUN_HALVES = 10;
    /** … that make up this share of the shorter content. */
    static final double PLAIN_RUN_SHARE = 0.5;

    /** A run goes on behind a slip of at most this many words … */
    static final int SLIP_WORDS = 2;
    /** … between tiles of at least this many. */
    static final int SOLID_WORDS = 3;

    /** A quotation lies within another with this share of its weight in solid tiles … */
    static final double HELD_SHARE = 0.85;
    /** … and proves it with this many words … */
    static final int HELD_WORDS = 5;
    /** … of this weight … */
    static final int HELD_HALVES = 6;
    /** … or with more words … */
    static final int LONG_HELD_WORDS = 7;
    /** … of less weight. */
    static final int LONG_HELD_HALVES = 4;

    /** Contents whose quotations agree are alike where this share of each is in the other … */
    static final double ALIKE_SHARE = 0.75;
    /** … with this weight. */
    static final int ALIKE_HALVES = 8;
    /** Contents with the same content words throughout need less. */
    static final int EQUAL_HALVES = 3;

    /** A content is in the other with this share of its weight … */
    static final double WITHIN_SHARE = 0.9;
    /** … and this weight, */
    static final int WITHIN_HALVES = 8;
    /** or this one where both quote the same words. */
    static final int WITHIN_SAME_QUOTATION_HALVES = 4;
    /** Quotations agree where this share of the one is in the other. */
    static final double QUOTATION_SHARE = 0.8;

    /** A difference of at most this many words between shared words is looked at for contradictions. */
    static final int NEAR_WORDS = 4;
    /** One content word put for another is a slip once in this weight of shared quoted words … */
    static final int QUOTED_HALVES_PER_SLIP = 16;
    /** … and of shared words that are not quoted. */
    static final int PLAIN_HALVES_PER_SLIP = 20;

    private Thresholds() {}
}
