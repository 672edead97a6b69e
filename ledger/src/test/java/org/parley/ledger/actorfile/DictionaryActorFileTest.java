package org.parley.ledger.actorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryActorFileTest {
    @Test
    void entriesBecomeActors() throws IOException {
        Told told = Told.ofResource("actors.txt");
        assertThat(told.problems()).isEmpty();
        assertThat(told.file().format()).isEqualTo(ActorFileFormat.PETRARCH);
        assertThat(told.actors()).isEqualTo("""
                Norway, country, NOR
                  also Kingdom of Norway
                  also Norwegian
                Ida Sand, person, NOR, ELI
                  also Ida M. Sand
                  post NORELI, 2010-01-01 to ?
                  post NORGOV, 2005-09-01 to 2009-12-31
                  post NORLEG, ? to 1999-06-30
                Basim al-Haddad, person, SYR, GOV
                  post SYRGOV, 2011-04-14 to 2012-06-23
                Sea Dawn Army, organisation, PHL, REB
                Daily Tide, organisation, GBR, JRN
                Harbour Doctors, organisation, GBR, MED
                I.U.T., organisation, IGO
                Croatia, country, HRV
                  post HRV, 1992-01-15 to ?
                  post YUGHRV, ? to 1991-06-25""");
    }

    @ParameterizedTest
    @CsvSource({
        "USAGOV, 'USA, GOV'",
        "RUSGOVMIL, 'RUS, GOV'",
        "PSEREBXYZ, 'PSE, REB'",
        "IGOXYZ, IGO",
        "usa, USA",
        "ELR/GAL, ''",
        "---, ''",
        "IRQMED, 'IRQ, JRN'",
        "IRQHLH, 'IRQ, MED'",
        "IRQXYZ, IRQ"
    })
    void codesTellCountryAndSector(String code, String told) {
        assertThat(Told.of("SEA_DAWN [" + code + "]\n", ActorFileFormat.PETRARCH)
                        .actors())
                .isEqualTo("Sea Dawn, organisation" + (told.isEmpty() ? "" : ", " + told));
    }

    @ParameterizedTest
    @CsvSource({
        "[NORGOV 050901-091231], 2005-09-01 to 2009-12-31",
        "[NORGOV 20050901 - 20091231], 2005-09-01 to 2009-12-31",
        "[NORGOV >050901], 2005-09-01 to ?",
        "[NORGOV > 20050901], 2005-09-01 to ?",
        "[NORGOV <310901], ? to 1931-09-01",
        "[NORGOV < 300901], ? to 2030-09-01",
        "[NORGOV 050901], 2005-09-01 to 2005-09-01"
    })
    void daysOfCodesAreRead(String code, String days) {
        Told told = Told.of("IDA_SAND_\n\t" + code + " # a comment\n");
        assertThat(told.problems()).isEmpty();
        assertThat(told.actors()).endsWith("\n  post NORGOV, " + days);
    }

    @ParameterizedTest
    @CsvSource({
        "IDA_SAND, Ida Sand",
        "UTA_VON_DER_AUE, Uta von der Aue",
        "BANK_OF_RURITANIA, Bank of Ruritania",
        "OMAR_EL-HADDAD, Omar el-Haddad",
        "AL-HADDAD, Al-Haddad",
        "SEAN_O'DELL, Sean O'Dell",
        "COTE_D'IVOIRE, Cote D'Ivoire",
        "U.N._COUNCIL, U.N. Council",
        "NATO, NATO",
        "Ida_Sand, Ida Sand",
        "DE_LA_VEGA, De la Vega"
    })
    void namesInCapitalsAreWrittenAsUsual(String written, String name) {
        assertThat(Told.of(written + " [XYZ]\n").file().actors().get(0).name()).isEqualTo(name);
    }

    @Test
    void whatCantBeUnderstoodIsLeftOutAndSaid() throws IOException {
        Told told = Told.ofResource("flawed-actors.txt");
        assertThat(told.flaws())
                .containsExactly(
                        "stray-line 2/0",
                        "no-code 3/1",
                        "bad-date 6/2",
                        "bad-date 7/2",
                        "dates-reversed 8/2",
                        "stray-line 9/3",
                        "stray-line 10/4");
        assertThat(told.actors()).isEqualTo("""
                Ida Sand, person, NOR, GOV
                  post NORELI
                  post NORGOV
                Sea Dawn, organisation, PHL, REB""");
    }

    @Test
    void aLineTooLongForANameIsNone() {
        Told told = Told.of("SEA_DAWN [PHLREB]\n" + "A_".repeat(5_000) + " [NOR]\nNORWAY [NOR]\n");
        assertThat(told.flaws()).containsExactly("stray-line 2/2");
        assertThat(told.file().actors()).hasSize(2);
    }

    @Test
    void proseIsNoDictionary() {
        assertThat(Told.of("The minister [of trade] spoke.\nNobody answered.\n").flaws())
                .containsExactly("unknown-format 0/0");
    }
}
