/** What pages may change: decisions of users about who is who. */
@NullMarked
package org.parley.web.edit;

import org.jspecify.annotations.NullMarked;
