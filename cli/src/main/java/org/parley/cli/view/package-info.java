/** Statements in words for people, the same on the terminal and on the page. */
@NullMarked
package org.parley.cli.view;

import org.jspecify.annotations.NullMarked;
