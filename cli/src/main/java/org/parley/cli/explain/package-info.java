/** Why a statement was read as it was. */
@NullMarked
package org.parley.cli.explain;

import org.jspecify.annotations.NullMarked;
