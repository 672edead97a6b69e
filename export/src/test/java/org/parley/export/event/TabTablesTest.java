package org.parley.export.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.export.event.ToldEvents.EVIL;
import static org.parley.export.event.ToldEvents.HERALD;
import static org.parley.export.event.ToldEvents.MONDAY;
import static org.parley.export.event.ToldEvents.NATIONS;
import static org.parley.export.event.ToldEvents.NURSES;
import static org.parley.export.event.ToldEvents.RUIZ;
import static org.parley.export.event.ToldEvents.RUSSIA;
import static org.parley.export.event.ToldEvents.STRANGERS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

class TabTablesTest {
    private static final ToldEvents ONE = new ToldEvents().tells(draft -> {});

    @Test
    void polecatHasItsFortyColumns() throws IOException {
        List<List<String>> rows = ONE.cells(EventFormat.POLECAT);
        assertThat(String.join(" | ", rows.get(0)))
                .isEqualTo("Event ID | Event Date | Event Type | Event Mode | Intensity | Quad Code | Contexts | "
                        + "Actor Name | Actor Country | Actor COW | Primary Actor Sector | Actor Sectors | Actor Title | "
                        + "Actor Name Raw | Wikipedia Actor ID | Recipient Name | Recipient Country | Recipient COW | "
                        + "Primary Recipient Sector | Recipient Sectors | Recipient Title | Recipient Name Raw | "
                        + "Wikipedia Recipient ID | Placename | City | District | Province | Country | Latitude | "
                        + "Longitude | GeoNames ID | Raw Placename | Feature Type | Source | Publication Date | "
                        + "Story People | Story Organizations | Story Locations | Language | Version");
        assertThat(rows.get(1)).hasSize(40);
        assertThat(rows.get(1).subList(1, 15))
                .containsExactly(
                        "2026-03-01",
                        "THREATEN",
                        "restrict",
                        "-3.0",
                        "VERBAL CONFLICT",
                        "military; economic",
                        "Ana Ruiz",
                        "ESP",
                        "230",
                        "GOV",
                        "GOV",
                        "port minister",
                        "Ana Ruiz",
                        "None");
        assertThat(rows.get(1).subList(20, 24)).containsExactly("None", "Russia", "None", "None");
        assertThat(rows.get(1).subList(27, 40))
                .containsExactly(
                        "Latvia",
                        "None",
                        "None",
                        "None",
                        "Riga",
                        "None",
                        "Herald",
                        "2026-03-02",
                        "None",
                        "None",
                        "None",
                        "en",
                        "Parley 0.2.0");
    }

    @Test
    void polecatKeepsPartiesInOneRowWithTheirPlaces() throws IOException {
        List<List<String>> rows = new ToldEvents()
                .tells(draft -> draft.actors = List.of(RUIZ, STRANGERS, RUSSIA))
                .cells(EventFormat.POLECAT);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).subList(7, 12))
                .containsExactly(
                        "Ana Ruiz; strangers; Russia", "ESP; None; RUS", "230; None; 365", "GOV", "GOV; None; GOV");
    }

    @Test
    void icewsHasItsTwentyColumns() throws IOException {
        List<List<String>> rows = ONE.cells(EventFormat.ICEWS);
        assertThat(String.join(" | ", rows.get(0)))
                .isEqualTo("Event ID | Event Date | Source Name | Source Sectors | Source Country | Event Text | "
                        + "CAMEO Code | Intensity | Target Name | Target Sectors | Target Country | Story ID | "
                        + "Sentence Number | Publisher | City | District | Province | Country | Latitude | Longitude");
        assertThat(rows.get(1).get(0)).matches("\\d{1,19}");
        assertThat(rows.get(1).get(11)).matches("\\d{1,19}");
        assertThat(rows.get(1).subList(1, 11))
                .containsExactly(
                        "2026-03-01",
                        "Ana Ruiz",
                        "Government",
                        "Spain",
                        "Threaten with sanctions, boycott, embargo",
                        "1312",
                        "-5.8",
                        "Russia",
                        "Government",
                        "Russia");
        assertThat(rows.get(1).subList(12, 20)).containsExactly("", "Herald", "", "", "", "Latvia", "", "");
    }

    @Test
    void zerosBeforeCodesStay() throws IOException {
        ToldEvents told = new ToldEvents().tells(draft -> draft.cameo = "042");
        assertThat(told.cells(EventFormat.ICEWS).get(1).get(6)).isEqualTo("042");
        assertThat(told.cells(EventFormat.GDELT).get(0).subList(26, 29)).containsExactly("042", "042", "04");
        assertThat(told.cells(EventFormat.PHOENIX).get(0).subList(13, 16)).containsExactly("042", "04", "1");
    }

    @ParameterizedTest
    @EnumSource(names = {"ICEWS", "PHOENIX", "GDELT"})
    void whatWasDoneTogetherIsEachOrderedPair(EventFormat format) throws IOException {
        List<List<String>> rows = new ToldEvents()
                .tells(draft -> {
                    draft.actors = List.of(RUIZ, RUSSIA, NATIONS);
                    draft.recipients = List.of();
                })
                .cells(format);
        assertThat(rows).hasSize(format == EventFormat.ICEWS ? 7 : 6);
        assertThat(rows).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"ICEWS", "PHOENIX", "GDELT"})
    void eachActorMeetsEachRecipient(EventFormat format) throws IOException {
        List<List<String>> rows = new ToldEvents()
                .tells(draft -> {
                    draft.actors = List.of(RUIZ, HERALD);
                    draft.recipients = List.of(RUSSIA, NATIONS);
                })
                .cells(format);
        assertThat(rows).hasSize(format == EventFormat.ICEWS ? 5 : 4);
    }

    @Test
    void oneSideAloneHasARowInGdeltOnly() throws IOException {
        ToldEvents told = new ToldEvents().tells(draft -> draft.recipients = List.of());
        assertThat(told.cells(EventFormat.GDELT)).hasSize(1);
        assertThat(told.cells(EventFormat.GDELT).get(0).subList(15, 25)).containsOnly("");
        assertThat(told.cells(EventFormat.ICEWS)).hasSize(1);
        assertThat(told.cells(EventFormat.PHOENIX)).isEmpty();
    }

    @Test
    void phoenixHasItsTwentySixColumns() throws IOException {
        List<List<String>> rows = ONE.cells(EventFormat.PHOENIX);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).hasSize(26);
        assertThat(rows.get(0).get(0)).matches("\\d+_0\\.2\\.0");
        assertThat(rows.get(0).subList(1, 23))
                .containsExactly(
                        "20260301",
                        "2026",
                        "3",
                        "1",
                        "ESPGOV",
                        "ESP",
                        "GOV",
                        "",
                        "RUSGOV",
                        "RUS",
                        "GOV",
                        "",
                        "1312",
                        "13",
                        "3",
                        "-5.8",
                        "",
                        "",
                        "",
                        "Riga",
                        "",
                        "Latvia");
        assertThat(rows.get(0).subList(24, 26)).containsExactly("https://herald.example/a%3Bb", "Herald");
    }

    @Test
    void phoenixHasOneRowADayAndAct() throws IOException {
        ToldEvents told = new ToldEvents()
                .tells(draft -> {})
                .tells(draft -> draft.cameo = "130")
                .tells(draft -> {
                    draft.outlet = "Gazette";
                    draft.url = "https://gazette.example/";
                })
                .tells(draft -> draft.day = MONDAY);
        List<List<String>> rows = told.cells(EventFormat.PHOENIX);
        assertThat(rows)
                .extracting(row -> row.get(1) + " " + row.get(13))
                .containsExactly("20260301 1312", "20260301 130", "20260302 1312");
        assertThat(rows.get(0).subList(23, 26))
                .containsExactly(
                        told.reports().get(0).event().id() + ";"
                                + told.reports().get(2).event().id(),
                        "https://herald.example/a%3Bb;https://gazette.example/",
                        "Herald;Gazette");
    }

    @Test
    void gdeltHasItsSixtyOneColumns() throws IOException {
        List<List<String>> rows = ONE.cells(EventFormat.GDELT);
        assertThat(rows).hasSize(1);
        List<String> row = rows.get(0);
        assertThat(row).hasSize(61);
        assertThat(row.subList(1, 9))
                .containsExactly("20260301", "202603", "2026", "2026.1644", "ESPGOV", "ANA RUIZ", "ESP", "");
        assertThat(row.subList(15, 23)).containsExactly("RUSGOV", "RUSSIA", "RUS", "", "", "", "", "GOV");
        assertThat(row.subList(25, 35)).containsExactly("", "1312", "131", "13", "3", "-5.8", "1", "1", "1", "");
        assertThat(row.subList(35, 51)).containsOnly("");
        assertThat(row.subList(51, 61))
                .containsExactly("", "Riga", "LG", "", "", "", "", "", "20260304050607", "https://herald.example/a;b");
    }

    @Test
    void healthWorkersAndJournalistsHaveCameosTypes() throws IOException {
        List<String> row = new ToldEvents()
                .tells(draft -> {
                    draft.actors = List.of(NURSES);
                    draft.recipients = List.of(HERALD);
                })
                .cells(EventFormat.PHOENIX)
                .get(0);
        assertThat(row.get(5)).isEqualTo("NORHLH");
        assertThat(row.get(9)).isEqualTo("NORMED");
    }

    @Test
    void unitedNationsAreAGroupAndNoCountry() throws IOException {
        List<String> row = new ToldEvents()
                .tells(draft -> draft.actors = List.of(NATIONS))
                .cells(EventFormat.GDELT)
                .get(0);
        assertThat(row.subList(5, 9)).containsExactly("IGOUNO", "UNITED NATIONS", "", "UNO");
        assertThat(row.get(12)).isEqualTo("IGO");
    }

    @Test
    void quadClassesFollowTheProject() throws IOException {
        ToldEvents told = new ToldEvents().tells(draft -> draft.cameo = "163").tells(draft -> draft.cameo = null);
        assertThat(told.cells(EventFormat.GDELT)).extracting(row -> row.get(29)).containsExactly("4", "3");
        assertThat(told.cells(EventFormat.PHOENIX))
                .extracting(row -> row.get(15))
                .containsExactly("3", "3");
    }

    @Test
    void anActWithoutCodeHasNoScale() throws IOException {
        List<String> row = new ToldEvents()
                .tells(draft -> draft.cameo = null)
                .cells(EventFormat.ICEWS)
                .get(1);
        assertThat(row.subList(5, 8)).containsExactly("", "", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"POLECAT", "ICEWS", "PHOENIX", "GDELT"})
    void whatHasNoDayIsLeftOut(EventFormat format) throws IOException {
        ToldEvents told = new ToldEvents().tells(draft -> {
            draft.day = null;
            draft.published = null;
        });
        boolean header = format == EventFormat.POLECAT || format == EventFormat.ICEWS;
        assertThat(told.cells(format)).hasSize(header ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"POLECAT", "ICEWS", "PHOENIX", "GDELT"})
    void noTextBreaksARowOrBecomesAFormula(EventFormat format) throws IOException {
        Actor evil = Actor.of(EVIL, ActorKind.PERSON, EVIL, "ESP", "GOV");
        List<List<String>> rows = new ArrayList<>(new ToldEvents()
                .tells(draft -> {
                    draft.actors = List.of(evil);
                    draft.outlet = EVIL;
                    draft.url = EVIL;
                })
                .cells(format));
        if (format == EventFormat.POLECAT || format == EventFormat.ICEWS) {
            rows.remove(0);
        }
        assertThat(rows).hasSize(1);
        int columns =
                switch (format) {
                    case POLECAT -> 40;
                    case ICEWS -> 20;
                    case PHOENIX -> 26;
                    default -> 61;
                };
        assertThat(rows.get(0))
                .hasSize(columns)
                .noneMatch(cell -> cell.startsWith("="))
                .noneMatch(cell -> cell.matches("(?s).*[\"\\r\\n\\u2028\\x00].*"))
                .anyMatch(cell -> cell.startsWith("'=1+1 'x'"));
    }
}
