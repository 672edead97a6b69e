package org.parley.ledger.actorfile;

import java.util.List;
import org.parley.ledger.identity.ListedActor;

/** interim */
public record ActorFile(String name, String digest, ActorFileFormat format, List<ListedActor> actors) {}
