package org.parley.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.ArgumentRole;
import org.parley.model.DateLookup;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.When;

/** When an event happened: the words that date it, else when it was said, where it was done in words. */
final class EventTimes {
    private final Scene scene;
    private final DateLookup dates;
    private final Map<Integer, Optional<LocalDate>> said = new HashMap<>();

    EventTimes(Scene scene, DateLookup dates) {
        this.scene = scene;
        this.dates = dates;
    }

    @Nullable
    When of(Draft draft) {
        Statement made = draft.made();
        LocalDate around =
                made == null || made.said() == null ? null : made.said().from();
        Span sentence = scene.sentence(draft.sentence());
        return draft.mention().spans(ArgumentRole.DATE).stream()
                .filter(sentence::contains)
                .flatMap(words -> dates.in(words, around).stream())
                .findFirst()
                .or(() -> made == null ? datedBy(draft) : Optional.empty())
                .or(() -> Optional.ofNullable(made).map(Statement::said))
                .orElse(null);
    }

    /** "A day after the president's visit, Ruiz said": counted from the next day that the article tells of. */
    private Optional<When> datedBy(Draft draft) {
        Span trigger = draft.mention().trigger();
        Span near = scene.near(scene.sentence(draft.sentence()), trigger);
        return Stream.of(0, 1)
                .map(next -> draft.sentence() + next)
                .filter(scene::has)
                .flatMap(index -> said.computeIfAbsent(index, this::firstSaidIn).stream())
                .findFirst()
                .flatMap(told -> dates.before(near, trigger.start(), told));
    }

    private Optional<LocalDate> firstSaidIn(int sentence) {
        return scene.in(scene.sentence(sentence)).stream()
                .map(Statement::said)
                .filter(Objects::nonNull)
                .map(When::from)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
