package org.parley.export.event;

import org.jspecify.annotations.Nullable;

/** What CAMEO's codes of acts mean, and what Goldstein's scale gives them. Thread-safe. */
public final class CameoActs {
    private final Codes codes = new Codes();

    /**
     * What CAMEO calls an act; absent where it has no such code.
     *
     * @param code with its leading zero
     */
    public @Nullable String label(@Nullable String code) {
        return codes.act(code);
    }

    /** The act on Goldstein's scale in ICEWS's variant, -10 (conflict) to 10 (cooperation); absent where it has no such code. */
    public @Nullable Double goldstein(@Nullable String code) {
        return codes.goldstein(code);
    }
}
