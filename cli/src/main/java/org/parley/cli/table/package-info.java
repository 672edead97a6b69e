/** Statements as a person sees them by default: one block each, wrapped to the terminal. */
@NullMarked
package org.parley.cli.table;

import org.jspecify.annotations.NullMarked;
