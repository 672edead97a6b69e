/**
 * Station 6: who did what to whom. Takes the event mentions of the encoder and tells who is meant by their participants, when and
 * where it was, what the text says of it, and by which codes the field knows it.
 */
@NullMarked
package org.parley.event;

import org.jspecify.annotations.NullMarked;
