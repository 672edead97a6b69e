/**
 * Events of a ledger in the shapes that the field's tools read: {@link org.parley.export.event.EventExports} opens a writer, which
 * takes reports one at a time and keeps no more than one article's text of them (for Phoenix, the rows of one day).
 *
 * <p>{@code docs/event-exports.md} describes every column of every format, and which are left empty.
 */
@NullMarked
package org.parley.export.event;

import org.jspecify.annotations.NullMarked;
