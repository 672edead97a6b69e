package org.parley.export.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.export.event.ToldEvents.EVIL;
import static org.parley.export.event.ToldEvents.RUIZ;
import static org.parley.export.event.ToldEvents.RUSSIA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.EventReport;
import org.parley.ledger.query.EventSearch;
import org.parley.model.EventStatus;
import org.parley.model.QuadClass;

class EventRecordsTest {
    private static final ToldEvents ONE = new ToldEvents().tells(draft -> {});

    @Test
    void ploverHasWhatItsManualRequires() throws IOException {
        JsonNode line = lines(ONE, EventFormat.PLOVER).get(0);
        assertThat(line.path("id").asText())
                .isEqualTo(ONE.reports().get(0).event().id());
        assertThat(line.path("date").asText()).isEqualTo("2026-03-01");
        assertThat(line.path("enddate").asText()).isEqualTo("2026-03-02");
        assertThat(line.at("/actor/0/description").asText()).isEqualTo("port minister");
        assertThat(line.at("/recipient/0/country").asText()).isEqualTo("RUS");
        assertThat(line.path("event").asText()).isEqualTo("THREATEN");
        assertThat(line.path("mode").asText()).isEqualTo("restrict");
        assertThat(line.path("quad_code").asInt()).isEqualTo(3);
        assertThat(line.path("event_scale").asDouble()).isEqualTo(-3.0);
        assertThat(line.path("status").asText()).isEqualTo("alleged");
        assertThat(line.path("statement").asText()).isEqualTo("5ta7e");
        assertThat(line.at("/cite_info/codebook").asText()).isEqualTo("PLOVER");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLOVER", "EVENTS_JSONL"})
    void offsetsCountCodePoints(EventFormat format) throws IOException {
        JsonNode line = lines(ONE, format).get(0);
        int[] text = new ToldEvents.Draft().text.codePoints().toArray();
        JsonNode words = line.at("/status_words/0");
        int start = words.path("start").asInt();
        assertThat(new String(text, start, words.path("end").asInt() - start)).isEqualTo("it was said");
        String evidence = format == EventFormat.PLOVER ? "/text_info/end" : "/evidence/end";
        assertThat(line.at(evidence).asInt()).isEqualTo(text.length);
    }

    @Test
    void aCompoundActorIsOneLine() throws IOException {
        List<JsonNode> lines = lines(
                new ToldEvents().tells(draft -> {
                    draft.actors = List.of(RUIZ, RUSSIA);
                    draft.recipients = List.of();
                }),
                EventFormat.PLOVER);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("actor")).hasSize(2);
        assertThat(lines.get(0).path("recipient")).isEmpty();
    }

    @Test
    void ploverLeavesOutWhatHasNoActor() throws IOException {
        ToldEvents told = new ToldEvents().tells(draft -> draft.actors = List.of());
        assertThat(lines(told, EventFormat.PLOVER)).isEmpty();
        assertThat(lines(told, EventFormat.EVENTS_JSONL)).hasSize(1);
    }

    @Test
    void ourTableHasARowAReport() throws IOException {
        List<NamedCsvRecord> rows = rows(new ToldEvents().tells(draft -> draft.actors = List.of(RUIZ, RUSSIA)));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getFieldsAsMap())
                .containsEntry("type", "THREATEN")
                .containsEntry("status", "alleged")
                .containsEntry("status_words", "it was said")
                .containsEntry("contexts", "military; economic")
                .containsEntry("actors", "Ana Ruiz; Russia")
                .containsEntry("actor_posts", "port minister; ")
                .containsEntry("actor_countries", "ESP; RUS")
                .containsEntry("actor_offsets", "26:34; 46:52")
                .containsEntry("trigger_offsets", "35:45")
                .containsEntry("happened_to", "2026-03-02")
                .containsEntry("place", "Riga")
                .containsEntry("statement", "5ta7e")
                .containsEntry("score", "-3.0")
                .containsEntry("start", "0")
                .containsEntry("cameo", "1312");
    }

    @Test
    void hostileTextComesBackWhole() throws IOException {
        ToldEvents told = new ToldEvents().tells(draft -> draft.outlet = EVIL);
        assertThat(lines(told, EventFormat.EVENTS_JSONL)
                        .get(0)
                        .at("/article/outlet")
                        .asText())
                .isEqualTo(EVIL);
        assertThat(rows(told).get(0).getField("outlet"))
                .isEqualTo("'" + EVIL.replace('\u0000', '\ufffd').replace('\ud800', '\ufffd'));
    }

    @ParameterizedTest
    @EnumSource
    void onlyFormatsThatCanSayItHoldWhatWasNotDone(EventFormat format) throws IOException {
        Told query = new Told(ONE.reports());
        EventExports.Written written = EventExports.write(
                format, query::reports, EventSearch.all(), new ByteArrayOutputStream(), ONE.context());
        assertThat(written).isEqualTo(new EventExports.Written(1, 0));
        boolean tells = Set.of(EventFormat.EVENTS_CSV, EventFormat.EVENTS_JSONL, EventFormat.PLOVER)
                .contains(format);
        assertThat(query.asked.get(0).statuses())
                .isEqualTo(
                        tells
                                ? EnumSet.allOf(EventStatus.class)
                                : EnumSet.of(EventStatus.ASSERTED, EventStatus.ALLEGED));
        assertThat(format.statuses(Set.of(EventStatus.DENIED))).containsExactly(EventStatus.DENIED);
    }

    private static List<JsonNode> lines(ToldEvents told, EventFormat format) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : told.export(format).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static List<NamedCsvRecord> rows(ToldEvents told) throws IOException {
        String table = told.export(EventFormat.EVENTS_CSV);
        assertThat(table).startsWith("\ufeff");
        return CsvReader.builder().ofNamedCsvRecord(table.substring(1)).stream().toList();
    }

    /** Answers with the same reports whatever is asked, and keeps what was asked. */
    private static final class Told implements EventQuery {
        private final List<EventReport> reports;
        private final List<EventSearch> asked = new ArrayList<>();

        Told(List<EventReport> reports) {
            this.reports = reports;
        }

        @Override
        public void reports(EventSearch search, Consumer<EventReport> sink) {
            asked.add(search);
            reports.forEach(sink);
        }

        @Override
        public List<CodedEvent> events(EventSearch search, int offset, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EventCounts count(EventSearch search) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CodedEvent> event(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<YearMonth, Map<QuadClass, Integer>> months(EventSearch search) {
            throw new UnsupportedOperationException();
        }
    }
}
