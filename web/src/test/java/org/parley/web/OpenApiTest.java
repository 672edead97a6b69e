package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.web.fixture.Deeds;
import org.parley.web.fixture.MemoryRulings;
import org.parley.web.fixture.MemorySearch;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.Talks;
import org.parley.web.fixture.TestSite;
import org.parley.web.output.Json;
import org.parley.web.output.Templates;
import org.parley.web.page.Desk;
import org.parley.web.page.PageExtraction;

/** Holds the description to what the server does. */
class OpenApiTest {
    private static final Set<String> BESIDE_THE_PAGES = Set.of("GET /live", "POST /enter", "GET /assets/{file}");

    private static final Set<String> NO_LISTS = Set.of("/", "/try", "/about", "/articles/{id}/changes", "/terms");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-03-10T10:15:00Z"), ZoneOffset.UTC);

    private static Ledger ledger;
    private static TestSite site;
    private static JsonNode description;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        ledger = Ledger.open(folder.resolve("press.ledger"), Access.WRITE, CLOCK);
        Press.articles().forEach(ledger::append);
        Deeds.articles().forEach(ledger::append);
        Talks.articles().forEach(ledger::append);
        site = TestSite.over(ledger);
        description = new ObjectMapper().readTree(site.get("/openapi.json").body());
        ledger.merge(Set.of(Press.RUIZ.id(), Press.MINISTER_RUIZ.id()), "for the test");
        ledger.link(offer(), Talks.articles().get(0).statements().get(2).id(), "");
    }

    @AfterAll
    static void stop() {
        site.close();
        ledger.close();
    }

    private static String expulsion() {
        return Deeds.articles().get(0).events().get(0).id();
    }

    private static String offer() {
        return Talks.articles().get(0).statements().get(0).id();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        MemorySearch search = new MemorySearch(Press.articles());
        Desk desk = new Desk(site.queries(), new MemoryRulings(search), new Templates(), new Json(), "");
        Set<String> routes = new TreeSet<>(BESIDE_THE_PAGES);
        Routes.of(desk, null, PageExtraction.NONE, search::lastEntry, 1)
                .forEach(route -> routes.add(route.method() + " " + route.path()));
        Set<String> described = new TreeSet<>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(
                        method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(25);
    }

    @Test
    void everyPageHasJsonAndEveryListIsATableToo() throws IOException {
        Map<String, String> ids = Map.of(
                "/articles", Press.articles().get(3).article().id(),
                "/utterances", Press.articles().get(0).statements().get(1).id(),
                "/actors", Press.OKOYE.id(),
                "/events", expulsion(),
                "/exchanges", offer(),
                "/wordings", offer());
        List<String> pages = new ArrayList<>();
        for (var path : description.get("paths").properties()) {
            if (path.getValue().at("/get/responses/200/content").has("text/html")) {
                pages.add(path.getKey());
            }
        }
        assertThat(pages).hasSizeGreaterThan(8);
        for (String path : pages) {
            String page = path.replace("{first}/{second}", "per/NGA")
                    .replace("{id}", ids.getOrDefault(path.replaceAll("/\\{id}.*", ""), "{id}"));
            assertThat(site.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(json((page.equals("/") ? "/index" : page) + ".json").isObject())
                    .as(page)
                    .isTrue();
            if (!NO_LISTS.contains(path)) {
                HttpResponse<String> table = site.get(page + ".csv");
                assertThat(table.statusCode()).as(page).isEqualTo(200);
                assertThat(table.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("text/csv");
                assertThat(table.body().lines()).as(page).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void variablePartsOfPathsAreDescribed() {
        description.get("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            List<String> parts = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.get("in").asText().equals("path")) {
                    parts.add("{" + parameter.get("name").asText() + "}");
                }
            });
            assertThat(path.getKey().split("/", -1))
                    .filteredOn(part -> part.startsWith("{"))
                    .extracting(part -> part.replaceAll("\\.[a-z]+$", ""))
                    .containsExactlyElementsOf(parts);
        }));
    }

    @Test
    void everyParameterOfASearchChangesItsAnswer() throws IOException {
        Map<String, String> values = new TreeMap<>(Map.of(
                "q", "dam",
                "speaker", "Okoye",
                "about", "Ruiz",
                "country", "SWE",
                "outlet", "Canal%20Weekly",
                "form", "direct",
                "type", "belief",
                "from", "2023-01-01",
                "to", "2022-02-01",
                "order", "oldest"));
        values.put("view", "reports");
        values.put("page", "2");
        List<String> described = new ArrayList<>();
        description
                .at("/paths/~1statements.json/get/parameters")
                .forEach(parameter -> described.add(parameter.get("name").asText()));
        assertThat(described).containsExactlyInAnyOrderElementsOf(values.keySet());
        JsonNode plain = json("/statements.json");
        for (String name : described) {
            JsonNode answer = json("/statements.json?" + name + "=" + values.get(name));
            assertThat(answer.get("found")).as(name).isNotEmpty().isNotEqualTo(plain.get("found"));
        }
    }

    @Test
    void everyConditionOnEventsChangesTheirList() throws IOException {
        Map<String, String> values = new TreeMap<>(Map.of(
                "from", "2023-02-20",
                "to", "2022-12-31",
                "type", "sanction",
                "mode", "expel",
                "quad", "2",
                "actor", "Nigeria",
                "recipient", "NGA",
                "status", "denied",
                "context", "military"));
        values.put("article", Deeds.articles().get(1).article().id());
        values.put("page", "2");
        List<String> described = new ArrayList<>();
        description
                .at("/paths/~1events.json/get/parameters")
                .forEach(parameter -> described.add(parameter.get("name").asText()));
        assertThat(described).contains("either").hasSize(values.size() + 1).containsAll(values.keySet());
        JsonNode plain = json("/events.json");
        values.forEach((name, value) ->
                assertThat(found("/events.json?" + name + "=" + value)).as(name).isNotEqualTo(plain.get("found")));
        assertThat(found("/events.json?actor=PER&recipient=NGA&either=true"))
                .isNotEqualTo(found("/events.json?actor=PER&recipient=NGA"));
    }

    private static JsonNode found(String path) {
        try {
            return json(path).get("found");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(site.get(path).body());
    }

    @Test
    void answersAreShapedAsDescribed() {
        String article = Press.articles().get(3).article().id();
        String earlier = Press.articles().get(2).article().id();
        String statement = Press.articles().get(0).statements().get(1).id();
        Map<String, List<String>> examples = new TreeMap<>(Map.of(
                "/index.json", List.of("/index.json"),
                "/statements.json",
                        List.of(
                                "/statements.json",
                                "/statements.json?q=nothing+at+all",
                                "/statements.json?view=reports&from=2022-01-01&form=mixed&speaker=Okoye"),
                "/articles/{id}.json",
                        List.of(
                                "/articles/" + article + ".json",
                                "/articles/" + Press.articles().get(0).article().id() + ".json"),
                "/utterances/{id}.json", List.of("/utterances/" + statement + ".json"),
                "/actors.json", List.of("/actors.json", "/actors.json?q=ruiz"),
                "/actors/{id}.json", List.of("/actors/" + Press.OKOYE.id() + ".json"),
                "/about.json", List.of("/about.json"),
                "/try.json", List.of("/try.json"),
                "/rulings.json", List.of("/rulings.json"),
                "/health", List.of("/health")));
        examples.put("/exchanges.json", List.of("/exchanges.json", "/exchanges.json?kind=threat"));
        examples.put("/exchanges/{id}.json", List.of("/exchanges/" + offer() + ".json"));
        examples.put("/wordings/{id}.json", List.of("/wordings/" + offer() + ".json"));
        examples.put(
                "/terms.json",
                List.of("/terms.json", "/terms.json?speaker=" + Press.RUIZ.id() + "&term=blockade&insteadOf=closure"));
        examples.put(
                "/events.json",
                List.of(
                        "/events.json",
                        "/events.json?quad=1",
                        "/events.json?actor=Chad&page=2",
                        "/events.json?page=9"));
        examples.put("/events/{id}.json", List.of("/events/" + expulsion() + ".json"));
        examples.put("/dyads.json", List.of("/dyads.json"));
        examples.put(
                "/dyads/{first}/{second}.json",
                List.of("/dyads/PER/NGA.json", "/dyads/nga/per.json?direction=together", "/dyads/FRA/DEU.json"));
        examples.put(
                "/articles/{id}/changes.json",
                List.of(
                        "/articles/" + article + "/changes.json",
                        "/articles/" + earlier + "/changes.json?against=" + article));
        Set<String> described = new TreeSet<>();
        description.get("paths").properties().forEach(path -> {
            if (schema(path.getValue().path("get")).has("$ref")) {
                described.add(path.getKey());
            }
        });
        assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(described);
        examples.forEach((path, addresses) -> addresses.forEach(address -> {
            HttpResponse<String> answer = site.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            fits(answer.body(), schema(description.get("paths").get(path).get("get")), address);
        }));
    }

    @Test
    void readTextsAreShapedAsDescribed() {
        HttpResponse<String> answer = site.post("/try.json", "text=Ana+Ruiz+said%3A+%E2%80%9CGo.%E2%80%9D");
        fits(answer.body(), schema(description.at("/paths/~1try.json/post")), "/try.json");
    }

    @Test
    void refusalsAreShapedAsDescribed() {
        JsonNode error = new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/Error");
        for (String address : List.of("/actors/none.json", "/statements.json?page=x", "/nowhere.json")) {
            fits(site.get(address).body(), error, address);
        }
        fits(site.post("/rulings/1/undo", "", "Accept", "application/json").body(), error, "undo");
    }

    private static JsonNode schema(JsonNode operation) {
        return operation.at("/responses/200/content/application~1json/schema");
    }

    private static void fits(String body, JsonNode schema, String name) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        try {
            assertThat(validator.validate(new ObjectMapper().readTree(body)))
                    .as(name)
                    .isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
