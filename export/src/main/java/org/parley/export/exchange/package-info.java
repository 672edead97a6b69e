/** Exchanges and uses of terms in the form that other programs read: the interchange format's cross-article records, and tables. */
@NullMarked
package org.parley.export.exchange;

import org.jspecify.annotations.NullMarked;
