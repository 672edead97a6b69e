package org.parley.cli;

import java.util.Objects;

/** The version that the build wrote into the jar. */
final class ParleyVersion {
    private ParleyVersion() {}

    static String read() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
