package org.parley.web.page;

import org.jspecify.annotations.Nullable;
import org.parley.web.http.UrlQuery;

/**
 * Pages of a list.
 *
 * @param page this one, from 1
 * @param pages how many; 1 for an empty list
 * @param previous address; absent on the first
 * @param next address; absent on the last
 */
public record Pager(
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {
    /**
     * The pages beside one.
     *
     * @param url of the list, without the page
     */
    static Pager of(int page, int perPage, int all, UrlQuery url, String path) {
        int pages = pages(perPage, all);
        String previous = page > 1 ? paged(url, page - 1).on(path) : null;
        String next = page < pages ? paged(url, page + 1).on(path) : null;
        return new Pager(page, pages, previous, next);
    }

    static int pages(int perPage, int all) {
        return Math.max(1, (all + perPage - 1) / perPage);
    }

    /** The address with the page, which goes without saying for the first. */
    static UrlQuery paged(UrlQuery url, int page) {
        return url.with("page", page == 1 ? "" : Integer.toString(page));
    }
}
