package org.parley.ledger;

/** interim */
final class ActorNames {
    private ActorNames() {}

    static String fuller(String one, String other) {
        return other.length() > one.length() ? other : one;
    }
}
