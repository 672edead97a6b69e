package org.parley.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.model.Article;
import org.parley.model.Finding;

class EmailReaderTest {
    private static final FormatReader PAGES = (in, place, sink) -> {
        var page = Jsoup.parse(in, null, "");
        String text = page.body().text();
        Article article = Article.of("p", "No", null, List.of("Ana Ruiz"), null, "https://gull.example/7", "en", text);
        sink.accept(new Ingested(place, text.isEmpty() ? null : article, List.of()));
    };

    private static final String HEADING = """
            From: =?UTF-8?Q?The_G=C3=BCll?= <news@gull.example>
            To: readers@gull.example
            Subject: Port
              =?utf-8?B?w7ZmZm5ldA==?=
            Date: Thu, 4 Mar 2021 23:30:00 +0500 (PKT)
            Message-ID: <7@gull.example>
            MIME-Version: 1.0
            """;

    private static final String NEWSLETTER = HEADING + """
            Content-Type: multipart/mixed; boundary=out

            --out
            Content-Type: multipart/alternative; boundary="in"

            --in
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Plain =C3=BC text.
            --in
            Content-Type: text/html; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            <meta charset=3Dutf-8><p>=84Der Hafen =F6ffnet=93, sagte Ruiz.</p>
            --in--
            --out
            Content-Type: text/html
            Content-Disposition: attachment; filename=x.html

            <p>Attached.</p>
            --out
            Content-Type: message/rfc822

            Subject: Forwarded

            Other words.
            --out--
            """;

    private static Ingested read(byte[] bytes) {
        List<Ingested> read = new ArrayList<>();
        try {
            new EmailReader(ArticleDefaults.NONE, 100_000, PAGES)
                    .read(new ByteArrayInputStream(bytes), Place.of("m"), read::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static Ingested read(String message) {
        return read(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Ingested read) {
        return read.problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void theHtmlOfANewsletterIsReadUnderTheHeadingOfTheMessage() {
        Ingested read = read(NEWSLETTER);
        assertThat(read.problems()).isEmpty();
        assertThat(read.article())
                .isEqualTo(Article.of(
                        "7@gull.example",
                        "Port öffnet",
                        "The Güll",
                        List.of("Ana Ruiz"),
                        LocalDate.of(2021, 3, 4),
                        "https://gull.example/7",
                        "en",
                        "„Der Hafen öffnet“, sagte Ruiz."));
        assertThat(read.original().mediaType()).isEqualTo("message/rfc822");
        assertThat(read.original().findings())
                .containsExactly(
                        new Finding("outlet", "The Güll", "e-mail From"),
                        new Finding("published", "2021-03-04", "e-mail Date"),
                        new Finding("title", "Port öffnet", "e-mail Subject"));
    }

    @Test
    void plainTextIsReadWhereThereIsNoHtml() {
        Ingested read = read(HEADING + "\nThe port is open.\n\nAna Ruiz said so.\n");
        assertThat(read.article().text().lines()).containsExactly("The port is open.", "", "Ana Ruiz said so.");
        byte[] undeclared = "Subject: x\r\n\r\nDer Hafen öffnet „morgen“, sagte die Ministerin für Häfen und Straßen."
                .getBytes(Charset.forName("windows-1252"));
        assertThat(read(undeclared).article().text())
                .isEqualTo("Der Hafen öffnet „morgen“, sagte die Ministerin für Häfen und Straßen.");
    }

    @Test
    void zonesInLettersTellTheDayToo() {
        for (String zone : List.of("GMT", "UTC", "EST", "Z", "+0100")) {
            Ingested read = read("Date: Thu, 4 Mar 2021 23:30:00 " + zone + "\n\nWords.");
            assertThat(problems(read)).as(zone).isEmpty();
            assertThat(read.article().published()).as(zone).isEqualTo("2021-03-04");
        }
    }

    @Test
    void messagesWithoutTextOrDateAreProblems() {
        assertThat(problems(read(HEADING + "Content-Type: image/png\n\nAAAA"))).containsExactly("no-text");
        assertThat(problems(read(HEADING + "\n \n"))).containsExactly("no-text");
        Ingested read = read("Date: soon\n\nWords.");
        assertThat(problems(read)).containsExactly("bad-date");
        assertThat(read.article().published()).isNull();
        assertThat(problems(read(new byte[0]))).containsExactly("empty-file");
        assertThat(problems(read("Subject: x\n\n" + "x".repeat(100_000)))).containsExactly("too-large");
    }

    @Test
    void partsWithinPartsEndSomewhere() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(problems(read(deep + "\nWords."))).containsExactly("too-deep");
    }

    @Test
    void noDamageIsMoreThanAProblem() {
        byte[] whole = NEWSLETTER.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] = (byte) random.nextInt();
            assertThat(read(damaged)).as("byte " + i).isNotNull();
        }
    }
}
