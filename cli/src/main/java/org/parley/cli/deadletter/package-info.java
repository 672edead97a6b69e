/** Input that nothing could be made of, kept with the reason until it can. */
@NullMarked
package org.parley.cli.deadletter;

import org.jspecify.annotations.NullMarked;
