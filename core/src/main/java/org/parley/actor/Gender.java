package org.parley.actor;

/** What pronoun a person takes in the article. */
enum Gender {
    HE,
    SHE,
    UNKNOWN;

    static Gender of(String code) {
        return switch (code) {
            case "m" -> HE;
            case "f" -> SHE;
            default -> UNKNOWN;
        };
    }

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
