package org.parley.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Test
    void aHostOfThisMachineIsTheAddressItself() {
        assertThat(Addresses.of("127.0.0.1", 8080, List.of()))
                .isEqualTo(new Addresses("http://127.0.0.1:8080/", List.of(), false));
        assertThat(Addresses.of("localhost", 80, List.of()).here()).isEqualTo("http://localhost:80/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void anAddressWithColonsStandsInBrackets(String host) {
        assertThat(Addresses.of(host, 8080, List.of()).here()).isEqualTo("http://[::1]:8080/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void allAddressesMeanOneForHereAndThoseThatOthersCanOpen(String host) {
        Addresses at = Addresses.of(host, 8080, List.of());

        assertThat(at.here()).isEqualTo("http://127.0.0.1:8080/");
        assertThat(at.isOpen()).isTrue();
        assertThat(at.others())
                .allSatisfy(address -> assertThat(URI.create(address).getHost())
                        .isNotNull()
                        .isNotIn("0.0.0.0", "[::]", "127.0.0.1", "[0:0:0:0:0:0:0:1]"));
        assertThat(Addresses.of(host, 8080, List.of("desk.example.org")).others())
                .containsExactly("http://desk.example.org:8080/");
    }

    @Test
    void anAddressForOthersIsNamedAsPeopleAskForIt() {
        assertThat(Addresses.of("192.0.2.7", 8080, List.of("b.example", "a.example")))
                .isEqualTo(new Addresses(
                        "http://192.0.2.7:8080/", List.of("http://a.example:8080/", "http://b.example:8080/"), true));
    }
}
