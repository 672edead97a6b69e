package org.parley.web.page;

import java.util.Map;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;

/** What this is, and what the marks mean. */
public final class AboutPage {
    private static final String ABOUT =
            "Parley records who said what according to which report, and never that it is true.";

    private final Desk desk;

    /** The page. */
    public AboutPage(Desk desk) {
        this.desk = desk;
    }

    /** For people. */
    public Answer html(Request request) {
        return desk.templates().answer("about", desk.frame(request, "About", "about", "/about.json"), ABOUT);
    }

    /** For programs. */
    public Answer json(Request request) {
        return desk.json().answer(Map.of("name", "Parley", "about", ABOUT, "description", "/openapi.json"));
    }
}
