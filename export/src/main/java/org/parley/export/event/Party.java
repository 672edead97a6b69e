package org.parley.export.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.EventReport;
import org.parley.model.ActorRef;

/**
 * One actor or recipient of an event.
 *
 * @param card whom the ledger knows it as
 * @param ref as this article has it
 */
record Party(ActorCard card, ActorRef ref) {
    static List<Party> actors(EventReport report) {
        return joined(report.actors(), report.event().actors());
    }

    static List<Party> recipients(EventReport report) {
        return joined(report.recipients(), report.event().recipients());
    }

    private static List<Party> joined(List<ActorCard> cards, List<ActorRef> refs) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            parties.add(new Party(cards.get(i), refs.get(i)));
        }
        return List.copyOf(parties);
    }

    /** The article's own country, else the ledger's. */
    @Nullable
    String country() {
        String own = ref.actor().country();
        return own != null ? own : card.country();
    }

    /** The article's own sector, else the ledger's. */
    @Nullable
    String sector() {
        String own = ref.actor().sector();
        return own != null ? own : card.sector();
    }

    /** As of the article's date. */
    @Nullable
    String post() {
        return ref.actor().post();
    }
}
