/**
 * The {@code parley} command: what it is given becomes calls of the engine, what comes back becomes text, pages or JSON.
 *
 * <p>{@link org.parley.cli.Main} is the only place that touches the process: its streams, its signals, its exit code.
 */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
