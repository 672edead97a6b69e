/** One run over many articles: read, extracted in parallel, written in the order of the input. */
@NullMarked
package org.parley.cli.run;

import org.jspecify.annotations.NullMarked;
