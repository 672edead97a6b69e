package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Event;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/** Articles that are long in every way; what takes the square of their length would not end. */
class LongArticleTest {
    private static final int COPIES = 40;
    private static final int CLAUSES = 4_000;

    @Test
    void copiesAndASentenceWithoutEndAreReadAsTheFirstOfThem() {
        StringBuilder marked = new StringBuilder();
        for (int n = 1; n <= COPIES; n++) {
            marked.append("{Q# Ruiz} {C# said} {X#,A# Chad} had {T# shelled} {R# a hospital} {X# in Niger}.\n\n"
                    .replace("#", String.valueOf(n)));
        }
        marked.append("On Monday");
        int last = COPIES + CLAUSES;
        for (int n = COPIES + 1; n <= last; n++) {
            marked.append(" {A# Chad} then at last {T# shelled} {R# the village of N#} from the air,"
                    .replace("#", String.valueOf(n)));
        }
        Telling telling = Telling.of(marked + " and fled.");
        for (int n = 1; n <= last; n++) {
            telling.event(n, EventType.ASSAULT, null, EventStatus.ASSERTED);
        }
        List<Event> events = telling.find();
        assertThat(events).hasSize(last);
        assertThat(events.get(last - 1).evidence().length()).isGreaterThan(200_000);
        assertThat(events.subList(0, COPIES)).extracting(Event::status).containsOnly(EventStatus.ALLEGED);
        for (int n = 1; n <= COPIES; n++) {
            assertThat(events.get(n - 1).statement()).isEqualTo("s" + n);
        }
        assertThat(events.subList(COPIES, last)).allSatisfy(event -> {
            assertThat(event.status()).isEqualTo(EventStatus.ASSERTED);
            assertThat(event.statement()).isNull();
            assertThat(event.cameo()).isEqualTo(events.get(0).cameo());
        });
    }

    @Test
    void ofASentenceWithoutEndOnlyWhatIsNearIsRead() {
        String filler = "and so on and on ".repeat(12_000);
        Telling telling = Telling.of(
                        "Joint exercises " + filler + "{A1 Chad} {T1 shelled} {R1 Niger} " + filler + "to bits")
                .event(1, EventType.ASSAULT, null, EventStatus.ASSERTED);
        Event event = telling.only();
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.evidence()).isEqualTo(new Span(0, event.evidence().end()));
        assertThat(event.evidence().length()).isGreaterThan(400_000);
    }
}
