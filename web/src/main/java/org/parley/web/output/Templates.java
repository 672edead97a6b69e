package org.parley.web.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.parley.web.http.Answer;
import org.parley.web.text.WellFormed;

/** Pages from the templates that the build compiled; whatever they print is escaped for its place. Thread-safe. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * A page.
     *
     * @param name of the template, without its ending
     * @param values its parameters
     */
    public String page(String name, Map<String, Object> values) {
        StringOutput page = new StringOutput(16_384);
        engine.render(name + ".jte", new HashMap<>(values), page);
        return WellFormed.of(page.toString());
    }

    /** The same as an answer. */
    public Answer answer(String name, Frame frame, Object view) {
        return Answer.html(page(name, Map.of("frame", frame, "view", view)));
    }
}
