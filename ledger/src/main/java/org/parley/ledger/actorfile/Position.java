package org.parley.ledger.actorfile;

/**
 * Where in a file something stands.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param record from 1; 0 where none is meant
 */
record Position(long line, long record) {
    static final Position FILE = new Position(0, 0);
}
