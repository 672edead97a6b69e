package org.parley.ledger.actorfile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/**
 * Rows of a Wikidata query: each item has a row for every combination of its values.
 *
 * @see <a href="https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service">the query service</a>
 */
final class WikidataActors {
    private static final Pattern ITEM =
            Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/|wd:)?(Q\\d+)");

    /** A value that is known to exist and no more; the service writes it as a node of its own. */
    private static final Pattern UNKNOWN_VALUE = Pattern.compile("_:.*|t\\d+|https?://www\\.wikidata\\.org/.*genid/.*");

    private static final List<String> POSTS = names("Label", "position", "positionheld", "post", "office", "role");
    private static final List<String> COUNTRIES = Stream.concat(
                    Stream.of("iso3", "countryiso3", "iso2", "countryiso2", "countrycode"),
                    names("Label", "country", "citizenship", "nationality", "countryofcitizenship").stream())
            .toList();
    private static final List<String> KINDS = List.of("kind", "type", "typelabel", "instancelabel", "instanceoflabel");
    private static final List<String> FROM = List.of("start", "from", "startdate", "starttime", "positionstart");
    private static final List<String> TO = List.of("end", "to", "enddate", "endtime", "positionend");

    private static final List<String> BODIES = List.of("organisation", "organization", "party");

    private final ActorFields fields;

    WikidataActors(ActorFields fields) {
        this.fields = fields;
    }

    /** Columns with a label first, then the same without, which may hold a plain text. */
    private static List<String> names(String suffix, String... variables) {
        return Stream.concat(Stream.of(variables).map(name -> Columns.fold(name + suffix)), Stream.of(variables))
                .toList();
    }

    void add(TableRow row) {
        String variable = Columns.item(row.columns());
        String item = variable == null ? null : item(row.get(variable));
        String label = variable == null ? "" : row.get(variable + "label");
        String name = label.isEmpty() || item(label) != null ? row.first(Columns.NAME) : label;
        if (name.isEmpty() || item(name) != null) {
            fields.problems().add(row.at(), "no-name", "no label" + (item == null ? "" : " for " + item));
            return;
        }
        ActorKind kind = kind(row, variable);
        Object key = item == null ? Map.entry(name, kind) : item;
        ActorDraft actor = fields.drafts().get(key, () -> new ActorDraft(name, kind, item));
        actor.alsoCalled(name);
        addAliases(row, variable, actor);
        actor.locate(fields.country(text(row, COUNTRIES), row.at()));
        actor.assign(fields.sector(row.first(Columns.SECTOR), row.at()));
        ListedPost post = fields.post(text(row, POSTS), text(row, FROM), text(row, TO), row.at());
        if (post != null) {
            actor.held(post);
        }
    }

    private static void addAliases(TableRow row, @Nullable String variable, ActorDraft actor) {
        ActorFields.several(row.first(Columns.ALIASES)).forEach(actor::alsoCalled);
        for (String column : List.of("altlabel", variable + "altlabel")) {
            String field = row.get(column);
            boolean joined = field.indexOf('|') >= 0 || field.indexOf(';') >= 0;
            (joined ? ActorFields.several(field) : ActorFields.severalByComma(field)).forEach(actor::alsoCalled);
        }
    }

    /** People are asked for most: what neither the query nor a value calls otherwise is a person. */
    private static ActorKind kind(TableRow row, @Nullable String variable) {
        return switch (text(row, KINDS).toLowerCase(Locale.ROOT)) {
            case "" -> variable != null && BODIES.contains(variable) ? ActorKind.ORGANISATION : ActorKind.PERSON;
            case "human", "person" -> ActorKind.PERSON;
            case "country", "state", "sovereign state" -> ActorKind.COUNTRY;
            default -> ActorKind.ORGANISATION;
        };
    }

    /** The first text among the columns: neither an item's address nor an unknown value. */
    private static String text(TableRow row, List<String> columns) {
        for (String column : columns) {
            String field = row.get(column);
            if (!field.isEmpty()
                    && item(field) == null
                    && !UNKNOWN_VALUE.matcher(field).matches()) {
                return field;
            }
        }
        return "";
    }

    private static @Nullable String item(String field) {
        Matcher matcher = ITEM.matcher(field);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
