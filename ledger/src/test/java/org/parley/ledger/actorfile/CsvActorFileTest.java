package org.parley.ledger.actorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvActorFileTest {
    @Test
    void aTableIsReadWithAllItsColumns() throws IOException {
        Told told = Told.ofResource("cabinet.csv");
        assertThat(told.problems()).isEmpty();
        assertThat(told.file().format()).isEqualTo(ActorFileFormat.CSV);
        assertThat(told.actors()).isEqualTo("""
                Ana Ruiz, person, ESP, GOV, m1
                  also Anita Ruiz
                  also Ruiz, Ana
                  post foreign minister, 2015-03-01 to 2018-06-30
                  post mayor, 2019-01-01 to ?
                Colm Avery, person, IRL
                  post trade minister, ? to 2016-02-29
                Harbour Trust, organisation, GBR, BUS
                  also The Trust
                Ruritania, country
                Dockers, group, LAB""");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorsAreTold(String separator) {
        String text = "country|name|aliases\nES|Ana Ruiz|\n".replace("|", separator);
        assertThat(Told.of(text).actors()).isEqualTo("Ana Ruiz, person, ESP");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        Told told = Told.of("\uFEFFname;country\r\nAna Ruiz;ES\r\n");
        assertThat(told.problems()).isEmpty();
        assertThat(told.actors()).isEqualTo("Ana Ruiz, person, ESP");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16LE", "UTF-16BE"})
    void otherCharsetsAreReadAndSaid(String charset) {
        String text = "name;country\nJosé Muñoz Ibáñez;España\nZoë Brandt;DE\n".replace("España", "ES");
        Told told = Told.of(text.getBytes(Charset.forName(charset)), ActorFileFormat.AUTO);
        assertThat(told.flaws()).containsExactly("wrong-charset 0/0");
        assertThat(told.actors()).isEqualTo("José Muñoz Ibáñez, person, ESP\nZoë Brandt, person, DEU");
    }

    @Test
    void strayBytesAreReadAsReplacements() {
        byte[] bytes = "name\nJosé Muñoz\nAna Xuiz\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xFF;
        Told told = Told.of(bytes, ActorFileFormat.AUTO);
        assertThat(told.flaws()).containsExactly("broken-utf8 0/0");
        assertThat(told.actors()).isEqualTo("José Muñoz, person\nAna \uFFFDuiz, person");
    }

    @Test
    void columnsAreFoundWhateverTheirCaseAndSpaces() {
        String text = "ISO_3,Full Name,Start Date,Position\nNOR,Ida Sand,2001,envoy\n";
        assertThat(Told.of(text).actors()).isEqualTo("Ida Sand, person, NOR\n  post envoy, 2001-01-01 to ?");
    }

    @Test
    void fieldsInQuotationMarksMayHoldAnything() {
        assertThat(Told.of("name,post\n\"Ruiz, \"\"La\"\" Ana\",\"a,\nb\"\nIda Sand,envoy\n")
                        .actors())
                .isEqualTo("Ruiz, \"La\" Ana, person\n  post a,\nb\nIda Sand, person\n  post envoy");
    }

    @Test
    void whatCantBeUnderstoodIsLeftOutAndSaid() throws IOException {
        Told told = Told.ofResource("flawed.csv");
        assertThat(told.flaws())
                .containsExactly(
                        "no-name 3/2",
                        "unknown-country 4/3",
                        "unknown-sector 5/4",
                        "unknown-kind 6/5",
                        "bad-date 7/6",
                        "bad-date 8/7",
                        "dates-reversed 9/8");
        assertThat(told.actors()).isEqualTo("""
                Ana Ruiz, person, ESP
                Eva Vega, person
                Ida Sand, person
                Sea Dawn, person
                Omar Bell, person
                  post judge, ? to 2016-12-31
                Ama Boateng, person
                  post envoy, ? to 2015-02-28
                Uta Brandt, person
                  post mayor""");
        assertThat(told.problems().get(1)).hasToString("list:4 (record 3): no country that is known: \"Atlantis\"");
    }

    @Test
    void aRowWithALostQuotationMarkCostsItsFirstLine() {
        String rows = "Ida Sand,envoy\n".repeat(80);
        Told told = Told.of("name,post\nAna Ruiz,mayor\n\"Eva Vega,judge\n" + rows + "Uta Brandt,mayor\n");
        assertThat(told.flaws()).containsExactly("broken-csv 3/2");
        assertThat(told.actors()).contains("Ana Ruiz").contains("Ida Sand").contains("Uta Brandt");
    }

    @Test
    void aQuotationMarkTooManyCostsItsRow() {
        Told told = Told.of("name,post\nAna Ruiz,mayor\n\"Eva\" Vega,judge\nUta Brandt,mayor\n");
        assertThat(told.file().actors()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(told.actors()).contains("Ana Ruiz").contains("Uta Brandt");
    }

    @Test
    void aTableFullOfLostQuotationMarksEnds() {
        Told told = Told.of("name,post\n" + "\"Ana\" \"Ruiz,\"mayor\n\"x".repeat(5_000));
        assertThat(told.problems()).hasSizeLessThan(5_100);
    }

    @Test
    void shortAndLongRowsAreRead() {
        assertThat(Told.of("name,country,post\nAna Ruiz\n\nIda Sand,NO,envoy,more,and more\n")
                        .actors())
                .isEqualTo("Ana Ruiz, person\nIda Sand, person, NOR\n  post envoy");
    }

    @Test
    void aTableWithoutNamesIsNoList() {
        assertThat(Told.of("colour,weight\nred,3\n").flaws()).containsExactly("unknown-format 0/0");
        assertThat(Told.of("colour,weight\nred,3\n", ActorFileFormat.CSV).flaws())
                .containsExactly("no-name-column 0/0");
    }

    @Test
    void namesakesOfDifferentCountriesAreTwo() {
        assertThat(Told.of("name,country\nAna Ruiz,ES\nAna Ruiz,CL\nAna Ruiz,ES\n")
                        .actors())
                .isEqualTo("Ana Ruiz, person, ESP\nAna Ruiz, person, CHL");
    }
}
