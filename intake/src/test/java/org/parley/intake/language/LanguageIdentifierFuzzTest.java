package org.parley.intake.language;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whatever a text holds, its language is a tag of BCP 47, and nothing is thrown. */
class LanguageIdentifierFuzzTest {
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    @FuzzTest(maxDuration = "10s")
    void anyText(byte[] text) {
        String tag = IDENTIFIER.identify(new String(text, StandardCharsets.UTF_16LE));
        if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
            throw new AssertionError("no language: " + tag);
        }
    }
}
