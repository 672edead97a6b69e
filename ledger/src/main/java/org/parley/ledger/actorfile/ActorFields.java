package org.parley.ledger.actorfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/** What the fields of all formats mean; what can't be understood is a problem and left out. */
final class ActorFields {
    private static final Pattern SEVERAL = Pattern.compile("[|;]");
    private static final Pattern LISTED_BY_COMMA = Pattern.compile(",\\s+");

    private final Problems problems;
    private final ActorDrafts drafts;
    private final ActorWords words;
    private final Map<String, String> codes = new HashMap<>();

    ActorFields(ActorWords words, Problems problems, ActorDrafts drafts) {
        this.words = words;
        this.problems = problems;
        this.drafts = drafts;
    }

    ActorWords words() {
        return words;
    }

    Problems problems() {
        return problems;
    }

    ActorDrafts drafts() {
        return drafts;
    }

    /** Names separated by | or ;. */
    static List<String> several(String field) {
        return split(SEVERAL, field);
    }

    /** Names as Wikidata's label service joins them: by comma and space. */
    static List<String> severalByComma(String field) {
        return split(LISTED_BY_COMMA, field);
    }

    private static List<String> split(Pattern separator, String field) {
        List<String> found = new ArrayList<>();
        for (String one : separator.split(field, -1)) {
            if (!one.isBlank()) {
                found.add(one.strip());
            }
        }
        return found;
    }

    @Nullable
    String country(String written, Position at) {
        if (written.isBlank()) {
            return null;
        }
        String code = codes.computeIfAbsent(written, country -> {
            String found = words.countries().codeOf(country);
            return found == null ? "" : found;
        });
        if (code.isEmpty()) {
            problems.add(at, "unknown-country", "no country that is known: " + Problems.shown(written));
        }
        return code.isEmpty() ? null : code;
    }

    @Nullable
    String sector(String written, Position at) {
        if (written.isBlank()) {
            return null;
        }
        String code = words.sectors().plover(written);
        if (code == null) {
            problems.add(at, "unknown-sector", "no PLOVER sector: " + Problems.shown(written));
        }
        return code;
    }

    ActorKind kind(String written, Position at) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "", "person", "human", "people", "individual" -> ActorKind.PERSON;
            case "organisation", "organization", "org", "party", "company", "institution" -> ActorKind.ORGANISATION;
            case "country", "state", "sovereign state" -> ActorKind.COUNTRY;
            case "group" -> ActorKind.GROUP;
            default -> {
                problems.add(at, "unknown-kind", "read as a person, for its kind is " + Problems.shown(written));
                yield ActorKind.PERSON;
            }
        };
    }

    /**
     * A post with its days, as far as they can be read; null if it has no title.
     *
     * @param from start as {@link PartialDate#of} reads it; blank where unknown
     * @param to end likewise
     */
    @Nullable
    ListedPost post(String title, String from, String to, Position at) {
        if (title.isBlank()) {
            return null;
        }
        PartialDate start = date(from, at);
        PartialDate end = date(to, at);
        return post(title, start, end, at);
    }

    ListedPost post(String title, @Nullable PartialDate start, @Nullable PartialDate end, Position at) {
        String shared = drafts.shared(title.strip());
        if (start != null && end != null && end.last().isBefore(start.first())) {
            problems.add(at, "dates-reversed", "ends on " + end.last() + ", before it starts on " + start.first());
            return drafts.shared(new ListedPost(shared, null, null));
        }
        return drafts.shared(new ListedPost(
                shared,
                start == null ? null : drafts.shared(start.first()),
                end == null ? null : drafts.shared(end.last())));
    }

    private @Nullable PartialDate date(String written, Position at) {
        if (written.isBlank()) {
            return null;
        }
        PartialDate date = PartialDate.of(written);
        if (date == null) {
            problems.add(at, "bad-date", "no day, month or year like 2015-03-01: " + Problems.shown(written));
        }
        return date;
    }
}
