package org.parley.cli.listing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param <T> what stands in the rows
 * @param name for programs: snake case, stable
 * @param value a string, number, boolean, day, or a list of strings; absent where unknown
 */
public record Field<T>(String name, Function<T, @Nullable Object> value) {}
