/**
 * Loads the word lists of {@code language/} and fails at start, with file and line, where one of them is wrong.
 *
 * <p>Reads {@code parley/**} from the class path; writes {@link org.parley.lexicon.WordRow}s, the {@link
 * org.parley.lexicon.CountryList} and the digest that goes into the provenance of every extraction.
 */
@NullMarked
package org.parley.lexicon;

import org.jspecify.annotations.NullMarked;
