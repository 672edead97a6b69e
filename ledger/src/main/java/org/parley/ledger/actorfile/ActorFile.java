package org.parley.ledger.actorfile;

import java.util.List;
import org.parley.ledger.identity.ListedActor;

/**
 * A list of actors.
 *
 * @param name as the caller names it
 * @param digest of its bytes, by {@link org.parley.model.Digest#of(byte[])}; of those read where the file is too large
 * @param format what it was read as; {@link ActorFileFormat#AUTO} where it could not be told
 * @param actors in the order of the file; empty where nothing could be read
 */
public record ActorFile(String name, String digest, ActorFileFormat format, List<ListedActor> actors) {
    public ActorFile {
        actors = List.copyOf(actors);
    }
}
