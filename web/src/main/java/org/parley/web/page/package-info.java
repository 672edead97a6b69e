/** The pages: each reads a request, asks the ledger and answers with HTML, JSON or CSV. */
@NullMarked
package org.parley.web.page;

import org.jspecify.annotations.NullMarked;
