package org.parley.intake.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Finding;

class PublicationFinderTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final String PROSE = "<p>" + "They spoke for hours about what might come next. ".repeat(6) + "</p>";

    private final MetadataFinder finder = new MetadataFinder();

    private PageMetadata find(String html, @Nullable String address) {
        return finder.find(Jsoup.parse(html, address == null ? "" : address), address, TODAY);
    }

    private @Nullable LocalDate published(String html) {
        return find(html, null).published();
    }

    private static String meta(String name, String content) {
        return "<meta name='" + name + "' content='" + content + "'>";
    }

    @Test
    void takesTheDateNearTheHeadlineAndNotThoseOfOtherArticles() {
        String page = """
                <html lang=de><body><div class=teaser>Erst gestern: 9. April 2021</div>
                <article><h1>Gespräche gehen weiter</h1><div class="meta">4. März 2021, 10:20 Uhr</div>
                """
                + PROSE + "</article><aside><p class=date>8. April 2021</p></aside>"
                + "<div class=comments><p class=date>5. März 2021</p></div>"
                + "<footer><p class=date>7. April 2021</p></footer></body></html>";
        assertThat(published(page)).isEqualTo("2021-03-04");
    }

    @Test
    void prefersPublicationToModificationAndTakesNoCopyright() {
        String page = "<h1>Talks resume</h1><p>Updated 5 March 2021 | Published 4 March 2021</p>" + PROSE
                + "<p>© 1 May 2021 Herald";
        assertThat(published(page)).isEqualTo("2021-03-04");
        String behind = "<html lang=de><h1>Gespräche</h1><p>Am 5. März 2021 aktualisiert</p>"
                + "<p>Am 4. März 2021 veröffentlicht</p>" + PROSE;
        assertThat(published(behind)).isEqualTo("2021-03-04");
        assertThat(published("<h1>Talks resume</h1><p>Last updated: March 5, 2021</p>" + PROSE))
                .isEqualTo("2021-03-05");
    }

    @Test
    void doesNotTakeWhatProseSpeaksOf() {
        String prose = "<p>" + "It is a long way since the first meeting. ".repeat(5) + "On 3 May 2019 they met. "
                + "And much has been said about that since. ".repeat(5) + "</p>";
        assertThat(published("<h1>Talks resume</h1><time datetime=2021-03-04></time>" + prose))
                .isEqualTo("2021-03-04");
    }

    @Test
    void takesTheFirstOfAListOnlyForWantOfABetterOne() {
        String list =
                "<ul><li class=date>9 April 2021</li><li class=date>8 April 2021</li><li class=date>7 April 2021</li></ul>";
        assertThat(published("<h1>Talks resume</h1>" + list + "<p class=date>4 March 2021</p>" + PROSE))
                .isEqualTo("2021-03-04");
        assertThat(published("<h1>The Herald</h1>" + list)).isEqualTo("2021-04-09");
    }

    @Test
    void trustsWhatIsStatedForMachinesMoreThanWhatIsSeen() {
        String head = meta("article:published_time", "2021-03-04T10:00:00+01:00");
        assertThat(published(head + "<h1>Talks</h1><p class=date>Published 5 April 2021</p>"))
                .isEqualTo("2021-03-04");
    }

    @Test
    void trustsAVisibleDatelineMoreThanADateThatDoesNotSayOfWhat() {
        String seen = "<h1>Talks resume</h1><p class=date>4 March 2021</p>";
        assertThat(published(meta("date", "2021-04-05") + seen)).isEqualTo("2021-03-04");
        assertThat(published(meta("date", "2021-04-05") + "<h1>Talks</h1>")).isEqualTo("2021-04-05");
    }

    @Test
    void takesTheDayWhereTheOutletIs() {
        String late = meta("article:published_time", "2021-03-03T23:30:00Z");
        assertThat(find(late, "https://zeitung.example.de/a").published()).isEqualTo("2021-03-04");
        assertThat(find("<html lang=de-AT>" + late, null).published()).isEqualTo("2021-03-04");
        assertThat(find("<html lang=en-US>" + late, null).published()).isEqualTo("2021-03-03");
        assertThat(published(meta("article:published_time", "2021-03-03T23:30:00-05:00")))
                .isEqualTo("2021-03-03");
        String early = meta("article:published_time", "2021-03-05T02:30:00+00:00");
        assertThat(published("<html lang=en-US>" + early + "<h1>Talks</h1><p class=date>Published March 4, 2021"))
                .isEqualTo("2021-03-04");
    }

    @Test
    void settlesDayAndMonthByOtherEvidence() {
        String doubtful = "<html lang=en>" + meta("pubdate", "03/04/2021");
        assertThat(published(doubtful)).isEqualTo("2021-03-04");
        assertThat(published(doubtful + "<h1>Talks</h1><p class=date>3 April 2021</p>"))
                .isEqualTo("2021-04-03");
        assertThat(published("<html lang=en-GB>" + meta("pubdate", "03/04/2021")))
                .isEqualTo("2021-04-03");
    }

    @Test
    void readsTheAddressAsALastResort() {
        PageMetadata found = find("<h1>Talks</h1>", "https://herald.example/2021/03/04/talks");
        assertThat(found.published()).isEqualTo("2021-03-04");
        assertThat(found.findings()).contains(new Finding("published", "2021-03-04", "address"));
        String stated = meta("article:published_time", "2021-03-05T10:00:00+01:00");
        assertThat(find(stated, "https://herald.example/2021/03/04/talks").published())
                .isEqualTo("2021-03-05");
    }

    @Test
    void refusesDatesInTheFutureAndThoseThatAreNone() {
        PageMetadata future = find(meta("article:published_time", "2031-03-04"), null);
        assertThat(future.published()).isNull();
        assertThat(future.flaws()).extracting(Flaw::code).containsExactly("future-date");
        PageMetadata bad = find(meta("pubdate", "0000-00-00") + "<h1>Talks</h1><p class=date>4 March 2021</p>", null);
        assertThat(bad.published()).isEqualTo("2021-03-04");
        assertThat(bad.flaws()).extracting(Flaw::code).containsExactly("bad-date");
        assertThat(find("<h1>Talks</h1><p>Next meeting: 4 March 2031</p>", null).flaws())
                .isEmpty();
    }

    @Test
    void datesNothingByAYearOrMonthAlone() {
        assertThat(published(meta("pubdate", "2021-03") + "<h1>Talks</h1><p class=date>March 2021</p>"))
                .isNull();
        assertThat(published("<h1>Talks</h1><p class=date>2021</p>")).isNull();
    }
}
