package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article was extracted from, kept so that it can be extracted again.
 *
 * @param bytes as received, once transfer and content encodings were undone; not copied, so never to be changed
 * @param mediaType as declared, with parameters ({@code text/html; charset=windows-1252}); a guess where nothing was declared
 * @param address from which it was fetched; absent where unknown
 * @param findings what the extraction found out beside the text, and on what evidence; in order of property
 */
public record Original(
        byte[] bytes, String mediaType, @Nullable String address, List<Finding> findings) {
    public Original {
        findings = List.copyOf(findings);
    }
}
