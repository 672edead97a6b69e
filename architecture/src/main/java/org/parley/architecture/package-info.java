/** The rules of ARCHITECTURE.md that hold in every module. */
@NullMarked
package org.parley.architecture;

import org.jspecify.annotations.NullMarked;
