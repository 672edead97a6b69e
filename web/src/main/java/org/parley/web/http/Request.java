package org.parley.web.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page may know of a request that passed the guards.
 *
 * @param path without the query
 * @param pathValues the variable parts of the path by name
 * @param query values of the address
 * @param form values of the body, where it is a form
 * @param upload the first file of the form that is not empty; absent where there is none
 * @param json the body, where it is JSON; absent otherwise
 * @param base scheme, host and port by which the server was asked: {@code http://127.0.0.1:8080}
 * @param seal what forms that change something must hand back
 */
public record Request(
        String path,
        Map<String, String> pathValues,
        Parameters query,
        Parameters form,
        @Nullable Upload upload,
        @Nullable String json,
        String base,
        String seal) {
    public Request {
        pathValues = Map.copyOf(pathValues);
    }

    /** A variable part of the path. */
    public String pathValue(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such part of the path: " + name);
        }
        return value;
    }
}
