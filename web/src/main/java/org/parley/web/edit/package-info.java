/** What pages may change: decisions of users about who is who, and about which statements answer which. */
@NullMarked
package org.parley.web.edit;

import org.jspecify.annotations.NullMarked;
