/** What the pages need of the process they run in: an engine that loads when it is first asked, and a ledger that takes edits. */
@NullMarked
package org.parley.cli.serve;

import org.jspecify.annotations.NullMarked;
