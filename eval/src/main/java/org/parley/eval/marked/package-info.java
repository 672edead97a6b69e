/**
 * Texts with marked events: sentences of our own with marks in the text, and marks that stand apart from corpora whose text is not
 * ours. The marks follow the guide in {@code training/events/GUIDE.md}.
 */
@NullMarked
package org.parley.eval.marked;

import org.jspecify.annotations.NullMarked;
