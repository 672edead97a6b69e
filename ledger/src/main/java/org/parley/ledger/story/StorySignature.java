package org.parley.ledger.story;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.MinHashVersion;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small picture of an article's text by which near-duplicates are found: copies of an agency's report with another headline, a
 * cut tail or added boilerplate. The same news told in other words is another text.
 *
 * <p>It is a b-bit minwise signature (Broder, <i>On the resemblance and containment of documents</i>, 1997; Li and König, <i>b-bit
 * minwise hashing</i>, 2010) of the text's runs of four folded words. Texts of fewer than {@value #FEWEST_WORDS} words have too few
 * runs for that and are near-duplicates if their folded words are equal.
 *
 * <p>Immutable. Format 1, in bytes, numbers big-endian:
 *
 * <table>
 * <caption>Format 1</caption>
 * <tr><td>0</td><td>1, the format</td></tr>
 * <tr><td>1</td><td>0 for a short text, 1 for a longer one</td></tr>
 * <tr><td>2–9</td><td>hash of all words in order, 0 where there are none</td></tr>
 * <tr><td>10–265</td><td>of longer texts alone: 128 components of 16 bits by hash4j's MinHash, version 1</td></tr>
 * </table>
 */
public final class StorySignature {
    /** Shorter texts are compared as a whole. */
    public static final int FEWEST_WORDS = 30;

    /** Texts at least this similar are near-duplicates. */
    public static final double NEAR = 0.32;

    private static final byte FORMAT = 1;
    private static final byte SHORT = 0;
    private static final byte LONG = 1;
    private static final int HEADER = 2 + Long.BYTES;
    private static final int SHINGLE_WORDS = 4;
    private static final int COMPONENTS = 128;
    private static final int COMPONENT_BITS = 16;
    private static final int BANDS = 24;
    private static final int ROWS = 2;

    /** How often components of different texts agree by chance. */
    private static final double CHANCE = 1.0 / (1 << COMPONENT_BITS);

    private static final SimilarityHashPolicy MIN_HASH =
            SimilarityHashing.minHash(COMPONENTS, COMPONENT_BITS, MinHashVersion.V1);
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final byte[] bytes;

    private StorySignature(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The signature of a text; time is linear in it. */
    public static StorySignature of(String text) {
        long[] words = StoryWords.of(text);
        boolean isLong = words.length >= FEWEST_WORDS;
        byte[] components = isLong ? MIN_HASH.createHasher().compute(shingles(words)) : new byte[0];
        return new StorySignature(ByteBuffer.allocate(HEADER + components.length)
                .put(FORMAT)
                .put(isLong ? LONG : SHORT)
                .putLong(digest(words))
                .put(components)
                .array());
    }

    /**
     * A signature as {@link #bytes()} gave it.
     *
     * @throws IllegalArgumentException where the bytes are none of a known format
     */
    public static StorySignature of(byte[] bytes) {
        boolean known = bytes.length >= HEADER
                && bytes[0] == FORMAT
                && bytes.length == HEADER + (bytes[1] == LONG ? MIN_HASH.getSignatureSizeInBytes() : 0)
                && (bytes[1] == SHORT || bytes[1] == LONG);
        if (!known) {
            throw new IllegalArgumentException("not a story signature of format " + FORMAT + ": " + bytes.length
                    + " bytes" + (bytes.length == 0 ? "" : ", the first of them " + bytes[0]));
        }
        return new StorySignature(bytes.clone());
    }

    /** To be kept: 10 bytes for a short text, 266 for a longer one. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Keys for looking up candidates: near-duplicates share at least one key with high probability (0.92 where they are as similar
     * as {@link #NEAR}, 0.98 from 0.4 on, 0.999 from 0.5 on), other texts hardly ever. Compare candidates with {@link #isNearDuplicate}.
     *
     * @return {@value #BANDS} keys for a longer text, one for a short one, none for a text without a word
     */
    public List<Long> bands() {
        if (!isLong()) {
            return digest() == 0 ? List.of() : List.of(digest() | Long.MIN_VALUE);
        }
        byte[] components = components();
        List<Long> keys = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                key = key << COMPONENT_BITS | MIN_HASH.getComponent(components, band * ROWS + row);
            }
            keys.add(key);
        }
        return keys;
    }

    /**
     * Estimates what share of the runs of four words of both texts together they have in common (Jaccard's index), with a standard
     * error of at most 0.045. Of short texts: 1 where their words are equal, else 0.
     */
    public double similarity(StorySignature other) {
        if (!isLong() || !other.isLong()) {
            return digest() == other.digest() && digest() != 0 && isLong() == other.isLong() ? 1 : 0;
        }
        double equal = MIN_HASH.getFractionOfEqualComponents(components(), other.components());
        return Math.max(0, (equal - CHANCE) / (1 - CHANCE));
    }

    /** Whether the two texts are the same but for a headline, a cut, boilerplate or small edits. */
    public boolean isNearDuplicate(StorySignature other) {
        return similarity(other) >= NEAR;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StorySignature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private boolean isLong() {
        return bytes[1] == LONG;
    }

    private long digest() {
        return ByteBuffer.wrap(bytes).getLong(2);
    }

    private byte[] components() {
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    private static ElementHashProvider shingles(long[] words) {
        long[] shingles = new long[words.length - SHINGLE_WORDS + 1];
        for (int i = 0; i < shingles.length; i++) {
            long hash = words[i];
            for (int k = 1; k < SHINGLE_WORDS; k++) {
                hash = HASHER.hashLongLongToLong(hash, words[i + k]);
            }
            shingles[i] = hash;
        }
        return ElementHashProvider.ofValues(shingles);
    }

    private static long digest(long[] words) {
        long hash = 0;
        for (long word : words) {
            hash = HASHER.hashLongLongToLong(hash, word);
        }
        return hash;
    }
}
