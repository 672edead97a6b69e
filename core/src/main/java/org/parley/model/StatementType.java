package org.parley.model;

/** What kind of attitude is attributed (Pareti's four types, PARC 3.0). */
public enum StatementType {
    /** Said, written, announced. */
    ASSERTION,
    /** Thought, believed, doubted. */
    BELIEF,
    /** Known, seen, learnt. */
    FACT,
    /** Wanted, planned, promised, ordered: something yet to be done. */
    EVENTUALITY
}
