/** Tests of language identification. */
@NullMarked
package org.parley.intake.language;

import org.jspecify.annotations.NullMarked;
