package org.parley.ledger.actorfile;

/** interim */
public enum ActorFileFormat {
    CSV
}
