package org.parley.web.page;

import org.parley.web.http.Answer;
import org.parley.web.http.Request;

/** Answers requests of one kind; thread-safe. */
@FunctionalInterface
public interface Page {
    /**
     * An answer.
     *
     * @throws org.parley.web.http.Refusal if there is no page for it
     */
    Answer answer(Request request);
}
