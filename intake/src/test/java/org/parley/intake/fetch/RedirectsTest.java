package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.FetchWorld.assertFailed;
import static org.parley.intake.fetch.FetchWorld.assertRefused;
import static org.parley.intake.fetch.FetchWorld.text;
import static org.parley.intake.fetch.LocalServer.answer;
import static org.parley.intake.fetch.LocalServer.ok;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private final LocalServer server = new LocalServer();
    private final LocalServer inside = new LocalServer();
    private final FetchWorld world = new FetchWorld();
    private String site;

    @BeforeEach
    void allowSite() {
        world.allowed("news.example.org", server);
        site = "http://news.example.org:" + server.port();
        inside.on("/secret", ok("secret"));
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
        inside.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void areFollowedAndTellWhereTheContentStands(int status) throws InterruptedException {
        server.on("/old", answer(status + " Elsewhere", "Location: /new?a=b")).on("/new", ok("new"));

        Fetched fetched = world.fetch(site + "/old");

        assertThat(text(fetched)).isEqualTo("new");
        assertThat(((Fetched.Received) fetched).address()).hasToString(site + "/new?a=b");
    }

    @Test
    void theFifthIsFollowedAndTheSixthIsNot() throws InterruptedException {
        for (int i = 1; i <= 6; i++) {
            server.on("/" + i, answer("302 Found", "Location: /" + (i + 1)));
        }
        server.on("/7", ok("seven"));

        assertThat(text(world.fetch(site + "/2"))).isEqualTo("seven");
        assertFailed(world.fetch(site + "/1"), "too-many-redirects");
    }

    @Test
    void aLoopEnds() throws InterruptedException {
        server.on("/a", answer("302 Found", "Location: /a"));

        assertFailed(world.fetch(site + "/a"), "too-many-redirects");

        assertThat(server.asked()).filteredOn("GET /a"::equals).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:PORT/secret, not-listed",
        "http://localhost:PORT/secret, not-listed",
        "http://[::1]:PORT/secret, not-listed",
        "http://[::ffff:127.0.0.1]:PORT/secret, not-listed",
        "http://2130706433:PORT/secret, bad-address",
        "http://0x7f.1:PORT/secret, bad-address",
        "http://news.example.org@127.0.0.1:PORT/secret, bad-address",
        "//127.0.0.1:PORT/secret, not-listed",
        "http://news.example.org:PORT/secret, not-listed",
        "http://inside.example.org:PORT/secret, private-address",
        "http://other.example.net:PORT/secret, not-listed",
        "http://news.example.org:99999/, bad-address",
        "file:///etc/passwd, redirect-refused",
        "ftp://news.example.org/secret, redirect-refused",
        "'data:text/plain,secret', redirect-refused",
        "gopher://127.0.0.1:PORT/_secret, redirect-refused"
    })
    void leadToNothingThatMayNotBeFetched(String location, String code) throws InterruptedException {
        world.names
                .put("inside.example.org", "127.0.0.1")
                .put("other.example.net", "127.0.0.1")
                .put("localhost", "127.0.0.1");
        world.rules.host("inside.example.org:" + inside.port());
        server.on("/a", answer("302 Found", "Location: " + location.replace("PORT", "" + inside.port())));

        assertRefused(world.fetch(site + "/a"), code);

        assertThat(inside.connections()).isZero();
        assertThat(server.asked()).containsExactly("GET /robots.txt", "GET /a");
    }

    @Test
    void withoutATargetAreRefused() throws InterruptedException {
        server.on("/a", answer("302 Found"));

        assertRefused(world.fetch(site + "/a"), "redirect-refused");
    }

    @Test
    void toAnotherListedHostAskItsRobotsFirst() throws InterruptedException {
        world.allowed("other.example.net", inside);
        inside.on("/robots.txt", ok("User-agent: *\nDisallow: /secret\n"));
        server.on("/a", answer("302 Found", "Location: http://other.example.net:" + inside.port() + "/secret"));

        assertRefused(world.fetch(site + "/a"), "robots-forbid");

        assertThat(inside.asked()).containsExactly("GET /robots.txt");
    }
}
