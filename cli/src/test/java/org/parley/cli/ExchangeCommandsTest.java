package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void ingest() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), """
                {"id":"a","outlet":"Quay","published":"2024-05-06","text":"News\\nMinister Ruiz said: “We make an offer to CHL about the siege”"}
                {"id":"b","outlet":"Mole","published":"2024-05-07","text":"Late\\nEnvoy Soto said: “We say no to the offer of ESP”"}
                {"id":"c","outlet":"Mole","published":"2024-05-09","text":"Talk\\nMinister Ruiz said: “This is an inspection”"}
                """);
        assertThat(parley("ingest", articles.toString()).code()).isZero();
    }

    private Ran parley(String command, String... args) {
        List<String> words = new ArrayList<>(List.of(command));
        int own = args.length > 0 && List.of("link", "cut", "undo").contains(args[0]) ? 1 : 0;
        words.addAll(Arrays.asList(args).subList(0, own));
        words.addAll(List.of("--ledger", folder.resolve("l").toString()));
        words.addAll(Arrays.asList(args).subList(own, args.length));
        return Ran.parley(words.toArray(new String[0]));
    }

    private JsonNode json(String command, String... args) throws IOException {
        return new ObjectMapper().readTree(parley(command, args).out());
    }

    @Test
    void anOfferStandsWithItsAnswer() {
        Ran ran = parley("exchanges");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "OFFER Spain → Chile", "6 May 2024 · rejected", "← Chile, rejected, 7 May 2024", "Soto · Mole")
                .endsWith("1 exchange\n");
    }

    @Test
    void exchangesAreFoundByCountryKindStateAndDay() throws IOException {
        assertThat(json("exchanges", "--between", "Spain", "CHL", "--json").get("exchanges"))
                .hasSize(1);
        assertThat(json("exchanges", "--between", "PER", "--json").get("exchanges"))
                .isEmpty();
        assertThat(json("exchanges", "--open", "--json").get("exchanges")).isEmpty();
        assertThat(json("exchanges", "--kind", "DEMAND", "--json").get("exchanges"))
                .isEmpty();
        assertThat(json("exchanges", "--since", "2024-05-07", "--json").get("exchanges"))
                .hasSize(1);
        assertThat(json("exchanges", "--since", "2024-05-08", "--json").get("exchanges"))
                .isEmpty();
    }

    @Test
    void theJsonIsThatOfTheInterchangeFormat() throws IOException {
        JsonNode exchange = json("exchanges", "--json").get("exchanges").get(0);
        assertThat(exchange.get("kind").asText()).isEqualTo("offer");
        assertThat(exchange.get("from").asText()).isEqualTo("ESP");
        assertThat(exchange.get("to").get(0).asText()).isEqualTo("CHL");
        assertThat(exchange.get("state").asText()).isEqualTo("rejected");
        assertThat(exchange.get("counterTo").isNull()).isTrue();
        JsonNode answer = exchange.get("answers").get(0);
        assertThat(answer.get("by").asText()).isEqualTo("CHL");
        assertThat(answer.get("answer").asText()).isEqualTo("rejected");
        assertThat(answer.get("statements")).hasSize(1);
        assertThat(answer.get("date").asText()).isEqualTo("2024-05-07");
        assertThat(answer.get("reasons").size()).isPositive();
    }

    @Test
    void csvHasARowForEachStep() {
        assertThat(parley("exchanges", "--csv").out().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(",opener,ESP,"))
                .anyMatch(line -> line.contains(",answer,CHL,rejected,"));
    }

    @Test
    void peopleHaveTheLastWord() throws IOException {
        JsonNode exchange = json("exchanges", "--json").get("exchanges").get(0);
        String opener = exchange.get("opener").get(0).asText();
        String reply = exchange.get("answers").get(0).get("statements").get(0).asText();
        Ran cut = parley("exchanges", "cut", opener, reply, "--note", "he spoke of another");
        assertThat(cut.code()).isZero();
        assertThat(parley("exchanges", "--open").out()).endsWith("1 exchange\n");
        String entry = cut.err().replaceAll("\\D*(\\d+).*\\s*", "$1");
        assertThat(parley("exchanges", "undo", entry).code()).isZero();
        assertThat(parley("exchanges", "--open").out()).endsWith("0 exchanges\n");
        assertThat(parley("exchanges", "link", opener, "nothing").code()).isEqualTo(ExitCode.LEDGER_FAILED.number());
    }

    @Test
    void wrongWordsAreToldSo() {
        Ran country = parley("exchanges", "--between", "Nowhere");
        assertThat(country.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(country.err()).contains("'Nowhere' is no country");
        assertThat(parley("exchanges", "abc").code()).isEqualTo(ExitCode.NOT_FOUND.number());
        assertThat(parley("term", "Ruiz", "…").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(parley("term", "Nobody", "siege").code()).isEqualTo(ExitCode.NOT_FOUND.number());
        assertThat(parley("wordings", "abc").code()).isEqualTo(ExitCode.NOT_FOUND.number());
    }

    @Test
    void aTermStandsWithItsFirstUse() throws IOException {
        assertThat(parley("term", "Ruiz", "siege").out()).contains("first use, 6 May 2024", "Quay · direct");
        JsonNode term = json("term", "Ruiz", "siege", "--json").get("terms").get(0);
        assertThat(term.get("speaker").get("name").asText()).isEqualTo("Ruiz");
        assertThat(term.get("first").get("date").asText()).isEqualTo("2024-05-06");
        assertThat(term.get("uses")).hasSize(1);
        JsonNode other = json("term", "Ruiz", "inspection", "--instead-of", "siege", "--json")
                .get("terms")
                .get(0);
        assertThat(other.get("insteadOf").asText()).isEqualTo("siege");
        assertThat(parley("term", "Ruiz", "siege", "--csv").out().lines()).hasSize(2);
    }

    @Test
    void wordingsAreShownForAnExchangeToo() throws IOException {
        String id =
                json("exchanges", "--json").get("exchanges").get(0).get("id").asText();
        assertThat(parley("wordings", id).out()).contains("an offer to CHL").endsWith("1 utterance\n");
        assertThat(parley("wordings", id, "--csv").out().lines()).hasSize(2);
    }
}
