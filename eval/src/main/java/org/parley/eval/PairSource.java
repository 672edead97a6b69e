package org.parley.eval;

import org.jspecify.annotations.Nullable;

/** Where the types of what given parties did come from. */
@FunctionalInterface
interface PairSource extends AutoCloseable {
    /** The type; absent where there is none. Asked once for each pair, in the order of the gold data. */
    @Nullable
    String type(GoldPair pair);

    @Override
    default void close() {}
}
