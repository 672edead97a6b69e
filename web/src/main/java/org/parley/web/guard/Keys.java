package org.parley.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that let clients in, and seals that tie a form to the browser it was made for. Thread-safe.
 *
 * <p>Cookies never hold a token: they hold a value derived with a key of this run (HMAC-SHA-256, RFC 2104), so that they end with
 * it.
 */
public final class Keys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final List<String> tokens;
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[KEY_BYTES];

    /** Keys for these tokens; without any, everybody is let in. */
    public Keys(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        random.nextBytes(key);
    }

    /** Whether a token is asked for. */
    public boolean areNeeded() {
        return !tokens.isEmpty();
    }

    /** Whether it is one of the tokens; takes as long for a wrong one. */
    public boolean isToken(@Nullable String given) {
        if (given == null) {
            return false;
        }
        boolean found = false;
        for (String token : tokens) {
            found |= same(derived("token", token), derived("token", given));
        }
        return found;
    }

    /** What the cookie of a client holds that showed this token. */
    public String pass(String token) {
        return derived("pass", token);
    }

    /** Whether a cookie's value is a pass for one of the tokens. */
    public boolean isPass(@Nullable String given) {
        boolean found = false;
        for (String token : tokens) {
            found |= given != null && same(derived("pass", token), given);
        }
        return found;
    }

    /** A new name for a browser, which nobody can guess. */
    public String newSession() {
        byte[] session = new byte[KEY_BYTES];
        random.nextBytes(session);
        return HexFormat.of().formatHex(session);
    }

    /** What forms made for this browser must hand back. */
    public String seal(String session) {
        return derived("seal", session);
    }

    /** Whether a form handed back the seal of its browser. */
    public boolean isSeal(@Nullable String session, @Nullable String given) {
        return session != null && given != null && same(seal(session), given);
    }

    private String derived(String use, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((use + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
