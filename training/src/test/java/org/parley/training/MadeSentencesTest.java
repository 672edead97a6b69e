package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.eval.marked.MarkedEvent;
import org.parley.eval.marked.MarkedText;
import org.parley.model.ArgumentRole;
import org.parley.model.EventStatus;

class MadeSentencesTest {
    private static final Path FOLDER = Path.of("events");

    private final List<MarkedText> made = new MadeSentences(FOLDER, 1).make(2);

    @Test
    void everyFrameTellsOneDeedWithItsActorAndWhatDecidesItsStatus() {
        assertThat(made).isNotEmpty().allSatisfy(text -> {
            assertThat(text.events()).hasSize(1);
            MarkedEvent event = text.events().get(0);
            assertThat(event.spans(ArgumentRole.ACTOR)).as(text.text()).hasSize(1);
            assertThat(event.spans(ArgumentRole.TRIGGER)).as(text.text()).hasSize(1);
            assertThat(event.spans(ArgumentRole.RECIPIENT)).as(text.text()).hasSize(1);
            assertThat(event.spans(ArgumentRole.STATUS).isEmpty())
                    .as(text.text())
                    .isEqualTo(event.status() == EventStatus.ASSERTED);
        });
    }

    @Test
    void allStatusesOccur() {
        Set<EventStatus> statuses =
                made.stream().map(text -> text.events().get(0).status()).collect(Collectors.toSet());
        assertThat(statuses).isEqualTo(EnumSet.allOf(EventStatus.class));
    }

    @Test
    void theSameSeedMakesTheSameSentences() {
        assertThat(new MadeSentences(FOLDER, 1).make(2)).isEqualTo(made);
        assertThat(new MadeSentences(FOLDER, 2).make(2)).isNotEqualTo(made);
    }
}
