/** Lists of the ledger's answers: for people as text, for programs as JSON and CSV with the same rows. */
@NullMarked
package org.parley.cli.listing;

import org.jspecify.annotations.NullMarked;
