package org.parley.web;

import org.parley.web.page.Page;

/**
 * A page with its address.
 *
 * @param method GET or POST
 * @param path with variable parts in braces
 * @param edits whether it changes the ledger and asks for the seal of a form
 * @param page answers
 */
record Route(String method, String path, boolean edits, Page page) {
    static Route get(String path, Page page) {
        return new Route("GET", path, false, page);
    }

    static Route post(String path, Page page) {
        return new Route("POST", path, false, page);
    }

    static Route edit(String path, Page page) {
        return new Route("POST", path, true, page);
    }
}
