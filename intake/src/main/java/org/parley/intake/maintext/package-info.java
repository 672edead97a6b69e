/** The main text of a web page, without what surrounds it. */
@NullMarked
package org.parley.intake.maintext;

import org.jspecify.annotations.NullMarked;
