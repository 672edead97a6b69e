package org.parley.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;

/**
 * A list of any length as one value for {@code IN (SELECT value FROM json_each(?))}: the statement's words stay the same, so that
 * it is parsed once.
 */
final class BoundList {
    private static final JsonMapper JSON = new JsonMapper();

    private BoundList() {}

    static String of(Collection<?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and strings can be written", e);
        }
    }
}
