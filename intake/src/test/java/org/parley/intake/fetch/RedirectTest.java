package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a, https://www.example.org/a",
        "//www.example.org/a, https://www.example.org/a",
        "/c?d=e, https://news.example.org/c?d=e",
        "c, https://news.example.org/a/c",
        "../c, https://news.example.org/c",
        "?p=2, https://news.example.org/a/b?p=2",
        "#top, https://news.example.org/a/b?q=1",
        "/a b|c, https://news.example.org/a%20b%7Cc",
        "/100%, https://news.example.org/100%25",
        "/größe, https://news.example.org/gr%C3%B6%C3%9Fe"
    })
    void leadsWhereBrowsersGo(String location, String expected) throws Exception {
        assertThat(Redirect.target(redirect(location))).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example.org/a/b",
                "ftp://news.example.org/",
                "file:///etc/passwd",
                "data:text/html,hello",
                "javascript:alert(1)",
                "https://[::1",
                " "
            })
    void isRefusedWhereItLeadsOutOfTheSecureWeb(String location) {
        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> Redirect.target(redirect(location)))
                .satisfies(e -> FetchWorld.assertRefused(e.outcome(), "redirect-refused"));
    }

    private static Answer redirect(String location) throws NotFetched {
        WebAddress from = WebAddress.of(URI.create("https://news.example.org/a/b?q=1"));
        return new Answer(from, 302, new byte[0], null, null, null, location, null);
    }
}
