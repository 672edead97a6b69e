package org.parley.ledger.actorfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/**
 * Popolo documents: persons and organisations become actors, memberships the posts of persons.
 *
 * @see <a href="https://www.popoloproject.com/specs/">the specification</a>
 */
final class PopoloJson {
    private final JsonRecords records;
    private final ActorFields fields;
    private final Map<String, ActorDraft> persons = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, JsonNode> posts = new HashMap<>();
    private final Map<String, JsonNode> periods = new HashMap<>();
    private final PopoloAreas areas = new PopoloAreas();
    private final List<Membership> memberships = new ArrayList<>();

    /** A membership that waits until all that it refers to has been read. */
    private record Membership(Position at, String person, JsonNode node) {}

    PopoloJson(JsonRecords records, ActorFields fields) {
        this.records = records;
        this.fields = fields;
    }

    void read() throws IOException {
        records.read(parser -> {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                records.forEach(parser, this::addPerson);
            } else {
                readDocument(parser);
            }
        });
        memberships.forEach(this::addPost);
    }

    private void readDocument(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "persons", "people" -> records.forEach(parser, this::addPerson);
                case "organizations" -> records.forEach(parser, this::addOrganisation);
                case "memberships" ->
                    records.forEach(
                            parser,
                            (at, node) ->
                                    memberships.add(new Membership(at, JsonRecords.text(node, "person_id"), node)));
                case "posts" -> records.forEach(parser, (at, node) -> posts.put(JsonRecords.text(node, "id"), node));
                case "events" -> records.forEach(parser, (at, node) -> periods.put(JsonRecords.text(node, "id"), node));
                case "areas" -> records.forEach(parser, (at, node) -> areas.add(node));
                default -> parser.skipChildren();
            }
        }
    }

    private void addPerson(Position at, JsonNode node) {
        String name = JsonRecords.text(node, "name");
        if (name.isEmpty()) {
            name = (JsonRecords.text(node, "given_name") + " " + JsonRecords.text(node, "family_name")).strip();
        }
        ActorDraft person = add(at, node, name, ActorKind.PERSON);
        if (person != null) {
            String id = JsonRecords.text(node, "id");
            persons.put(id, person);
            person.locate(fields.words().countries().codeOf(JsonRecords.text(node, "national_identity")));
            node.path("memberships").forEach(membership -> memberships.add(new Membership(at, id, membership)));
        }
    }

    private void addOrganisation(Position at, JsonNode node) {
        String name = JsonRecords.text(node, "name");
        organisations.put(JsonRecords.text(node, "id"), name);
        ActorDraft organisation = add(at, node, name, ActorKind.ORGANISATION);
        if (organisation != null) {
            organisation.assign(sector(JsonRecords.text(node, "classification")));
            organisation.locate(fields.words().countries().codeOf(areas.countryOf(node)));
        }
    }

    private @Nullable ActorDraft add(Position at, JsonNode node, String name, ActorKind kind) {
        if (name.isEmpty()) {
            fields.problems().add(at, "no-name", "a record without a name");
            return null;
        }
        ActorDraft actor = new ActorDraft(name, kind, externalId(node));
        fields.drafts().add(actor);
        for (JsonNode other : node.path("other_names")) {
            actor.alsoCalled(other.isTextual() ? other.asText() : JsonRecords.text(other, "name"));
        }
        return actor;
    }

    /** Wikidata's identifier where there is one, for it means the same in every list; else the document's own. */
    private static @Nullable String externalId(JsonNode node) {
        for (JsonNode identifier : node.path("identifiers")) {
            if (JsonRecords.text(identifier, "scheme").equals("wikidata")) {
                return JsonRecords.text(identifier, "identifier");
            }
        }
        String id = JsonRecords.text(node, "id");
        return id.isEmpty() ? null : id;
    }

    /** The classifications that the specification and EveryPolitician use. */
    private static @Nullable String sector(String classification) {
        return switch (classification) {
            case "party" -> "PTY";
            case "legislature", "chamber" -> "LEG";
            case "executive", "government", "ministry" -> "GOV";
            default -> null;
        };
    }

    private void addPost(Membership membership) {
        ActorDraft person = persons.get(membership.person());
        JsonNode node = membership.node();
        if (person == null) {
            fields.problems()
                    .add(
                            membership.at(),
                            "unknown-person",
                            "a membership of " + Problems.shown(membership.person()) + ", who is not in the file");
            return;
        }
        JsonNode period = periods.get(JsonRecords.text(node, "legislative_period_id"));
        ListedPost post = fields.post(
                title(node), date(node, period, "start_date"), date(node, period, "end_date"), membership.at());
        if (post != null) {
            person.held(post);
        }
        person.locate(fields.words().countries().codeOf(areas.countryOf(node)));
    }

    private static String date(JsonNode membership, @Nullable JsonNode period, String field) {
        String own = JsonRecords.text(membership, field);
        return own.isEmpty() && period != null ? JsonRecords.text(period, field) : own;
    }

    /** "Speaker, House of Harbours": the label or role, and where. */
    private String title(JsonNode membership) {
        JsonNode post = posts.get(JsonRecords.text(membership, "post_id"));
        String title = JsonRecords.text(membership, "label");
        if (title.isEmpty() && post != null) {
            title = JsonRecords.text(post, "label");
        }
        if (title.isEmpty()) {
            title = JsonRecords.text(membership, "role");
        }
        String where = organisations.getOrDefault(JsonRecords.text(membership, "organization_id"), "");
        if (where.isEmpty() || title.contains(where)) {
            return title;
        }
        return (title.isEmpty() ? "member" : title) + ", " + where;
    }
}
