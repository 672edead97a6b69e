package org.parley.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.QuadClass;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.EventWords;

/** The form that narrows events down; holds the first value of each condition. */
final class EventForm {
    private EventForm() {}

    static EventsView.Form of(UrlQuery url, Function<String, String> partyName) {
        List<EventsView.Choices> choices = List.of(
                new EventsView.Choices("type", "Type", false, types(url)),
                new EventsView.Choices(
                        "status",
                        "Status",
                        false,
                        plain(url, "status", EventStatus.values(), status -> EventWords.status(status))),
                new EventsView.Choices(
                        "quad", "Quad class", true, plain(url, "quad", QuadClass.values(), EventWords::quad)),
                new EventsView.Choices("mode", "Mode", true, modes(url)),
                new EventsView.Choices(
                        "context", "Context", true, plain(url, "context", EventContext.values(), EventWords::context)));
        boolean open = choices.stream().anyMatch(field -> field.further() && isChosen(field));
        String actor = first(url, "actor");
        String recipient = first(url, "recipient");
        return new EventsView.Form(
                first(url, "from"),
                first(url, "to"),
                partyName.apply(actor),
                partyName.apply(recipient),
                !first(url, "either").isEmpty(),
                choices,
                open);
    }

    private static boolean isChosen(EventsView.Choices field) {
        return field.groups().stream().flatMap(group -> group.values().stream()).anyMatch(EventsView.Choice::chosen);
    }

    private static String first(UrlQuery url, String name) {
        return url.all(name).stream().findFirst().orElse("");
    }

    private static List<EventsView.Group> types(UrlQuery url) {
        return Arrays.stream(QuadClass.values())
                .map(quad -> new EventsView.Group(
                        EventWords.quad(quad),
                        Arrays.stream(EventType.values())
                                .filter(type -> type.quad() == quad)
                                .map(type -> choice(url, "type", type, EventWords.type(type)))
                                .toList()))
                .toList();
    }

    private static List<EventsView.Group> modes(UrlQuery url) {
        return Arrays.stream(EventType.values())
                .map(type -> new EventsView.Group(
                        EventWords.type(type),
                        Arrays.stream(EventMode.values())
                                .filter(mode -> mode.type() == type)
                                .map(mode -> choice(url, "mode", mode, EventWords.mode(mode)))
                                .toList()))
                .filter(group -> !group.values().isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> List<EventsView.Group> plain(
            UrlQuery url, String name, E[] values, Function<E, String> label) {
        return List.of(new EventsView.Group(
                "",
                Arrays.stream(values)
                        .map(value -> choice(url, name, value, label.apply(value)))
                        .toList()));
    }

    private static EventsView.Choice choice(UrlQuery url, String name, Enum<?> constant, String label) {
        String value = constant.name().toLowerCase(Locale.ROOT);
        return new EventsView.Choice(value, label, first(url, name).equals(value));
    }
}
