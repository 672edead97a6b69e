package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorCaseScorerTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines));
    }

    @Test
    void countsCountriesAndSectorsByFunction() throws IOException {
        Path cases = file(
                "{'test':'a','fn':'agent_to_code','args':['Peruvian President Ana Ruiz','','3 May 2020'],'kw':{},'expect':{'country':'PER','code_1':'GOV'}}"
                        .replace('\'', '"'),
                "{'test':'b','fn':'search_nat','args':['Norway'],'kw':{},'expect':{'cc':'SWE','text':''}}"
                        .replace('\'', '"'),
                "{'test':'c','fn':'query_wiki','args':['Ana Ruiz'],'kw':{},'expect':{'title':'Ana Ruiz'}}"
                        .replace('\'', '"'));

        Report report = new ActorCaseScorer().score(cases, 1);

        assertThat(report.scores())
                .containsEntry("country all", 0.5)
                .containsEntry("country agent_to_code", 1.0)
                .containsEntry("country search_nat", 0.0)
                .containsEntry("sector all", 1.0)
                .doesNotContainKey("country query_wiki");
        assertThat(report.table()).contains("Norway (2022-07-01): expected SWE").doesNotContain("Peruvian");
    }

    @Test
    void takesWhatIsKnownToBeInternationalForAnyOfItsCodes() throws IOException {
        Path cases = file("{'test':'a','fn':'agent_to_code','args':['ASEAN'],'kw':{},'expect':{'country':'IGO'}}"
                .replace('\'', '"'));
        assertThat(new ActorCaseScorer().score(cases, 0).scores()).containsEntry("country all", 1.0);
    }

    @Test
    void saysWhichLineIsNoCase() throws IOException {
        Path cases = file("{'test':'a','fn':'search_nat','args':[],'expect':{'cc':'PER'}}".replace('\'', '"'));
        assertThatThrownBy(() -> new ActorCaseScorer().score(cases, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cases.jsonl:1");
    }
}
