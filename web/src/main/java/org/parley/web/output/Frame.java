package org.parley.web.output;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param section of the menu: {@code search}, {@code events}, {@code exchanges}, {@code actors}, {@code try}, {@code about}, or none of them
 * @param words what the search box of the header holds
 * @param json the same page for programs; absent where there is none
 * @param atom a feed of the page; absent where there is none
 * @param edits whether decisions about actors and links may be changed
 * @param seal what forms that change something must hand back
 * @param assets changes with style sheet and scripts, so that browsers may keep them
 */
public record Frame(
        String title,
        String section,
        String words,
        @Nullable String json,
        @Nullable String atom,
        boolean edits,
        String seal,
        String assets) {
    /** The same with what the search box holds. */
    public Frame withWords(String typed) {
        return new Frame(title, section, typed, json, atom, edits, seal, assets);
    }

    /** The same with a feed. */
    public Frame withAtom(String address) {
        return new Frame(title, section, words, json, address, edits, seal, assets);
    }
}
