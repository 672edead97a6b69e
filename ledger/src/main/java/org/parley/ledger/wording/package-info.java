/**
 * Whether two contents are wordings of the same utterance, and how two wordings differ: comparison of words; no storage.
 *
 * <p>{@code PreparedContent} is read once from a {@code Content}; {@code SameUtterance} compares two of them, {@code Fullest} picks the
 * one to show, {@code Differences} marks what another one leaves out of it or puts in. For example, “We shall open the bridge […] by
 * May,” is a wording of “We shall open the bridge to all traffic by May.”
 */
@NullMarked
package org.parley.ledger.wording;

import org.jspecify.annotations.NullMarked;
