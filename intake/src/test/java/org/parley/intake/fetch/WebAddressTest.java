package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example.ORG, http://news.example.org/",
        "https://news.example.org.:443/a?b=c#d, https://news.example.org/a?b=c",
        "http://news.example.org:/a, http://news.example.org/a",
        "https://news.example.org:80/, https://news.example.org:80/",
        "http://müller.example/straße, http://xn--mller-kva.example/stra%C3%9Fe",
        "http://my_news.example.org/a, http://my_news.example.org/a",
        "http://news.example.org//a//b, http://news.example.org//a//b",
        "http://93.184.216.34/, http://93.184.216.34/",
        "http://１２７.０.０.１/, http://127.0.0.1/",
        "http://127。0。0。1/, http://127.0.0.1/",
        "http://[2606:4700::1111]:8080/, http://[2606:4700:0:0:0:0:0:1111]:8080/",
        "http://[::ffff:10.0.0.1]/, http://10.0.0.1/",
        "http://[::FFFF:7f00:1]/, http://127.0.0.1/"
    })
    void anAddressHasOneSpelling(String written, String expected) throws NotFetched {
        WebAddress address = WebAddress.of(URI.create(written));

        assertThat(address).hasToString(expected);
        assertThat(WebAddress.of(address.uri())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example.org/",
                "file:///etc/passwd",
                "data:text/html,hello",
                "jar:http://news.example.org/a.jar!/b",
                "mailto:desk@news.example.org",
                "/feed",
                "//news.example.org/feed",
                "http:feed",
                "http:///feed",
                "http://user@news.example.org/",
                "http://user:secret@news.example.org/",
                "http://news.example.org@127.0.0.1/",
                "http://news.example.org:0/",
                "http://news.example.org:65536/",
                "http://news.example.org:99999999999/",
                "http://news..example.org/",
                "http://-news.example.org/",
                "http://news%2eexample.org/",
                "http://%31%32%37.0.0.1/",
                "http://[fe80::1%25eth0]/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://news.example.0x/",
                "http://news.example.123/"
            })
    void whatIsNoWebAddressIsRefused(String written) {
        URI uri = URI.create(written);

        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> WebAddress.of(uri))
                .satisfies(e -> FetchWorld.assertRefused(e.outcome(), "bad-address"));
    }

    @Test
    void overlongAddressesAreRefused() {
        URI uri = URI.create("http://news.example.org/" + "a".repeat(4096));

        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> WebAddress.of(uri))
                .satisfies(e -> FetchWorld.assertRefused(e.outcome(), "bad-address"));
    }
}
