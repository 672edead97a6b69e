/** What stands before the pages: who may ask, from where, how often, how much; and what browsers must keep to. */
@NullMarked
package org.parley.web.guard;

import org.jspecify.annotations.NullMarked;
