package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules rules = AddressRules.builder()
            .feed(URI.create("https://feeds.tribune.co.uk/world.xml"))
            .feed(URI.create("http://ruiz.blogspot.com/rss"))
            .feed(URI.create("https://gazette.example.org:8443/rss"))
            .feed(URI.create("http://93.184.216.34/rss"))
            .host("cdn.example.net")
            .host("mirror.example.net:8080")
            .privateHost("intranet:8000")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://feeds.tribune.co.uk/other",
                "http://FEEDS.tribune.co.uk./",
                "https://tribune.co.uk/a",
                "https://www.tribune.co.uk/a",
                "https://a.b.tribune.co.uk/",
                "http://ruiz.blogspot.com/a",
                "https://gazette.example.org:8443/a",
                "https://www.example.org/",
                "http://93.184.216.34/a",
                "https://cdn.example.net/",
                "http://mirror.example.net:8080/",
                "http://intranet:8000/"
            })
    void listedHostsAndTheirDomainsMayBeFetched(String address) {
        assertThatCode(() -> rules.check(WebAddress.of(URI.create(address)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://herald.co.uk/",
                "https://co.uk/",
                "https://tribune.co.uk.example.com/",
                "https://eviltribune.co.uk/",
                "https://tribune.co.uk:8443/",
                "http://other.blogspot.com/",
                "http://blogspot.com/",
                "https://www.example.org:8443/",
                "http://93.184.216.35/",
                "http://1.93.184.216.34.example.com/",
                "https://www.cdn.example.net/",
                "https://example.net/",
                "http://mirror.example.net/",
                "http://intranet/",
                "http://localhost/",
                "http://127.0.0.1/"
            })
    void othersMayNot(String address) {
        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> rules.check(WebAddress.of(URI.create(address))))
                .satisfies(e -> FetchWorld.assertRefused(e.outcome(), "not-listed"));
    }

    @Test
    void aNameWithoutADotMustBeAllowedAsPrivate() {
        AddressRules listed =
                AddressRules.builder().feed(URI.create("http://localhost/rss")).build();

        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> listed.check(WebAddress.of(URI.create("http://localhost/rss"))))
                .satisfies(e -> FetchWorld.assertRefused(e.outcome(), "private-address"));
    }

    @ParameterizedTest
    @CsvSource({"feeds.tribune.co.uk, 10.0.0.1", "feeds.tribune.co.uk, ::1", "93.184.216.34, 127.0.0.1"})
    void onePrivateAddressAmongOthersSpoilsThemAll(String host, String address) throws Exception {
        List<InetAddress> addresses = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName(address));

        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> rules.check(HostName.of(host), addresses))
                .satisfies(e -> FetchWorld.assertRefused(e.outcome(), "private-address"));
    }

    @Test
    void privateHostsMayHavePrivateAddresses() throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getByName("10.0.0.1"));

        assertThatCode(() -> rules.check(HostName.of("intranet"), addresses)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "news.example.org/feed", "user@news.example.org", "127.1", "news.example.org:x"})
    void whatIsNoHostCannotBeAllowed(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRules.builder().host(host));
    }
}
