/** Tests of the teacher, on sentences tagged by hand: they need none of its models. */
@NullMarked
package org.parley.training.teacher;

import org.jspecify.annotations.NullMarked;
