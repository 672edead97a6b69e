package org.parley.eval;

import java.util.List;
import org.parley.model.Span;

/**
 * Source, cue and content of one attribution, annotated or read.
 *
 * @param source empty where nobody is named
 * @param cue empty where nothing attributes
 * @param content empty only in gold data that marks a source or cue alone
 */
record Attributed(List<Span> source, List<Span> cue, List<Span> content) {
    Attributed {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    List<Span> spans(Role role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            case CONTENT -> content;
        };
    }
}
