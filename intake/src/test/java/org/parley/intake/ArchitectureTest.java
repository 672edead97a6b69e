package org.parley.intake;

import org.parley.architecture.HouseRules;

/** The rules of ARCHITECTURE.md for the packages of this module. */
class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("org.parley.intake", 5);
    }
}
