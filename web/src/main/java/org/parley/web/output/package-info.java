/** How answers are written: pages from templates, JSON, CSV. */
@NullMarked
package org.parley.web.output;

import org.jspecify.annotations.NullMarked;
