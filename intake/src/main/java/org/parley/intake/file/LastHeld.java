package org.parley.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;

/** Holds the last of what was read back until it is known whether the input ended well, since it may be cut off. */
final class LastHeld implements Consumer<Ingested> {
    private final Consumer<Ingested> sink;
    private @Nullable Ingested held;

    LastHeld(Consumer<Ingested> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(Ingested next) {
        release();
        held = next;
    }

    /** Hands on what is held. */
    void release() {
        Ingested last = held;
        held = null;
        if (last != null) {
            sink.accept(last);
        }
    }

    /** Hands on what is held with one more problem, or the problem alone. */
    void release(InputProblem problem) {
        Ingested last = held;
        held = null;
        if (last == null) {
            sink.accept(new Ingested(problem.place(), null, List.of(problem)));
        } else {
            List<InputProblem> problems = new ArrayList<>(last.problems());
            problems.add(problem);
            sink.accept(new Ingested(last.place(), last.article(), problems, last.original()));
        }
    }
}
