package org.parley.ingest;

import org.parley.model.Problem;
import org.parley.model.Stage;

/**
 * A flaw in the input.
 *
 * @param place file and line
 * @param code one of the stable codes listed in this package's description
 * @param explanation a sentence for people, without the place
 */
public record InputProblem(Place place, String code, String explanation) {
    /** The same in the form that travels with an article. */
    public Problem asProblem() {
        return new Problem(code, Stage.INGEST, null, place + ": " + explanation);
    }
}
