package org.parley.ledger.actorfile;

/**
 * A flaw in a list of actors.
 *
 * @param file as the caller named it
 * @param line from 1; 0 where the whole file is meant
 * @param record which row, person or entry, from 1 within its table or array; 0 where none is meant
 * @param code one of the stable codes that this package's description lists
 * @param explanation a sentence for people, without the place
 */
public record ActorFileProblem(String file, long line, long record, String code, String explanation) {
    /** {@code file:line (record n)}, what is unknown left out. */
    public String place() {
        String place = line == 0 ? file : file + ":" + line;
        return place + (record == 0 ? "" : " (record " + record + ")");
    }

    /** The place and the explanation. */
    @Override
    public String toString() {
        return place() + ": " + explanation;
    }
}
