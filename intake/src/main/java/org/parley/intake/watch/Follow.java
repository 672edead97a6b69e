package org.parley.intake.watch;

/** Where the articles of a feed are taken from. */
public enum Follow {
    /** The pages that it links. */
    PAGE,
    /** The feed itself, which must hold whole texts. */
    CONTENT
}
