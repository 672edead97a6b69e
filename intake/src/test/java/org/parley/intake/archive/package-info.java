/** Tests of archives. */
@NullMarked
package org.parley.intake.archive;

import org.jspecify.annotations.NullMarked;
