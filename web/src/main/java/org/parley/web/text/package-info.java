/** How texts of articles are shown: cut short, marked, compared, cited; values for templates, no markup. */
@NullMarked
package org.parley.web.text;

import org.jspecify.annotations.NullMarked;
