package org.parley.intake.file;

import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;

/**
 * What is wrong with the packing of an input.
 *
 * @param code stable, lower-case with dashes
 * @param explanation a sentence for people
 */
record Flaw(String code, String explanation) {
    InputProblem at(String file) {
        return new InputProblem(Place.of(file), code, explanation);
    }
}
