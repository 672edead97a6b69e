@NullMarked
package org.parley.intake.maintext;

import org.jspecify.annotations.NullMarked;
