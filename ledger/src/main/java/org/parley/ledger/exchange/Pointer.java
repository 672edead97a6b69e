package org.parley.ledger.exchange;

import org.jspecify.annotations.Nullable;
import org.parley.model.Reference;

/**
 * What a statement says it speaks of.
 *
 * @param reference as the article has it
 * @param of whose words these are; absent where the article does not tell
 */
public record Pointer(Reference reference, @Nullable Party of) {}
