/** What a terminal can show: its width, colours, and text that is safe to print on it. */
@NullMarked
package org.parley.cli.terminal;

import org.jspecify.annotations.NullMarked;
