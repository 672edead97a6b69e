/**
 * Reports of a ledger in the formats people use: {@link org.parley.export.Exports} opens a writer, which takes reports one at a
 * time and keeps no more than one article of them (for Parquet, one row group).
 *
 * <p>Offsets are Unicode code points here, half-open, into the article's text as the ledger keeps it. {@code docs/exports.md}
 * describes every field of every format.
 */
@NullMarked
package org.parley.export;

import org.jspecify.annotations.NullMarked;
