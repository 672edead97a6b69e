/** How fast web pages are read, against readability4j. */
@NullMarked
package org.parley.bench.pages;

import org.jspecify.annotations.NullMarked;
