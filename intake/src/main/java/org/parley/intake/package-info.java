/** What the formats of news have in common; each has a package of its own below. */
@NullMarked
package org.parley.intake;

import org.jspecify.annotations.NullMarked;
