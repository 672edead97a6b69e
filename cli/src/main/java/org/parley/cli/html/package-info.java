/** One self-contained page: articles with their statements highlighted, and a card for each beside the text. */
@NullMarked
package org.parley.cli.html;

import org.jspecify.annotations.NullMarked;
