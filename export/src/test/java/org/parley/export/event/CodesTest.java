package org.parley.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

class CodesTest {
    private final Codes codes = new Codes();

    @Test
    void countriesHaveTheirCodes() {
        assertThat(codes.countryName("DEU")).isEqualTo("Germany");
        assertThat(codes.cow("DEU")).isEqualTo("255");
        assertThat(codes.fips("DEU")).isEqualTo("GM");
        assertThat(codes.fips("RUS")).isEqualTo("RS");
        assertThat(codes.cow("PSE")).isNull();
        assertThat(codes.cow("XXX")).isNull();
        assertThat(codes.cow(null)).isNull();
    }

    @Test
    void noTwoCountriesShareACode() {
        List<WordRow> rows = WordTable.read("parley/export/events/countries.tsv", "iso3", "name", "cow", "fips");
        assertThat(rows).hasSizeGreaterThan(190).allMatch(row -> row.get("iso3").matches("[A-Z]{3}"));
        for (String column : List.of("iso3", "name", "cow", "fips")) {
            assertThat(rows.stream().map(row -> row.find(column)).filter(code -> code != null))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void scalesAreWithinTheirBounds() {
        List<WordRow> rows = WordTable.read("parley/export/events/cameo.tsv", "code", "label", "goldstein");
        assertThat(rows)
                .hasSize(318)
                .allMatch(row -> row.get("code").matches("[01]\\d{1,3}|20\\d{0,2}"))
                .allMatch(row ->
                        row.find("goldstein") == null || Math.abs(Double.parseDouble(row.get("goldstein"))) <= 10);
        assertThat(codes.goldstein("011")).isEqualTo(-0.1);
        assertThat(codes.goldstein("155")).isNull();
        assertThat(codes.act("011")).isEqualTo("Decline comment");
    }

    @Test
    void twoSectorsHaveOtherNamesInCameo() {
        assertThat(codes.cameoType("NOR", "JRN")).isEqualTo("MED");
        assertThat(codes.cameoType("NOR", "MED")).isEqualTo("HLH");
        assertThat(codes.cameoType("NOR", "UNK")).isNull();
        assertThat(codes.cameoCountry("UNO")).isNull();
    }
}
