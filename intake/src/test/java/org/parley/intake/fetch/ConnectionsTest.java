package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.parley.intake.fetch.FetchWorld.assertFailed;
import static org.parley.intake.fetch.FetchWorld.assertRefused;
import static org.parley.intake.fetch.FetchWorld.text;
import static org.parley.intake.fetch.LocalServer.ok;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

class ConnectionsTest {
    private final LocalServer server = new LocalServer();
    private final FetchWorld world = new FetchWorld();

    @BeforeEach
    void serve() {
        server.on("/a", ok("a"));
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::", "64:ff9b::7f00:1", "10.0.0.1"})
    void aListedNameWithAPrivateAddressIsNotConnectedTo(String address) throws InterruptedException {
        world.names.put("news.example.org", address);
        world.rules.host("news.example.org:" + server.port());

        assertRefused(world.fetch("http://news.example.org:" + server.port() + "/a"), "private-address");

        assertThat(server.connections()).isZero();
    }

    @Test
    void aPrivateAddressAmongPublicOnesIsNotConnectedTo() throws InterruptedException {
        world.names.put("news.example.org", "127.0.0.1", "192.0.2.1");
        world.rules.host("news.example.org:" + server.port());
        world.names.put("paper.example.org", "1.1.1.1", "127.0.0.1");
        world.rules.host("paper.example.org:" + server.port());

        assertRefused(world.fetch("http://news.example.org:" + server.port() + "/a"), "private-address");
        assertRefused(world.fetch("http://paper.example.org:" + server.port() + "/a"), "private-address");

        assertThat(server.connections()).isZero();
    }

    @Test
    void aNameIsLookedUpOnceForEachConnection() throws InterruptedException {
        world.allowed("news.example.org", server);

        text(world.fetch("http://news.example.org:" + server.port() + "/a"));

        assertThat(world.names.asked()).hasSize(server.connections()).hasSize(2);
    }

    @Test
    void aNameThatChangesAfterItWasCheckedIsNotFollowed() throws InterruptedException {
        world.names.put("news.example.org", "127.0.0.2").then("news.example.org", "127.0.0.1");
        world.rules.privateHost("news.example.org:" + server.port());

        assertFailed(world.fetch("http://news.example.org:" + server.port() + "/a"), "unreachable");

        assertThat(world.names.asked()).hasSize(1);
        assertThat(server.connections()).isZero();
    }

    @Test
    void theNextAddressIsTriedWhereOneIsDead() throws InterruptedException {
        world.names.put("news.example.org", "127.0.0.2", "127.0.0.1");
        world.rules.privateHost("news.example.org:" + server.port());

        assertThat(text(world.fetch("http://news.example.org:" + server.port() + "/a")))
                .isEqualTo("a");
    }

    @Test
    void namesWithoutAddressAreUnknown() throws InterruptedException {
        world.rules.host("news.example.org");

        assertFailed(world.fetch("http://news.example.org/a"), "unknown-host");
    }

    @Test
    void aClosedPortIsUnreachable() throws InterruptedException {
        world.allowed("news.example.org", server);
        server.close();

        assertFailed(world.fetch("http://news.example.org:" + server.port() + "/a"), "unreachable");
    }

    @Test
    void addressesThatAreAllowedByNameAreConnectedToWithoutLookUp() throws InterruptedException {
        world.rules.privateHost("127.0.0.1:" + server.port());

        assertThat(text(world.fetch("http://127.0.0.1:" + server.port() + "/a")))
                .isEqualTo("a");
        assertThat(text(world.fetch("http://[::ffff:127.0.0.1]:" + server.port() + "/a")))
                .isEqualTo("a");
        assertThat(world.names.asked()).isEmpty();
        assertThat(server.requests()).allSatisfy(head -> assertThat(head).contains("Host: 127.0.0.1:"));
    }

    @Test
    void ipv6AddressesAreConnectedTo() throws Exception {
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        try (LocalServer six = serverAt(loopback)) {
            six.on("/a", ok("six"));
            world.rules.privateHost("[::1]:" + six.port());

            assertThat(text(world.fetch("http://[::1]:" + six.port() + "/a"))).isEqualTo("six");
            assertThat(six.requests().get(1)).contains("Host: [0:0:0:0:0:0:0:1]:" + six.port() + "\n");
        }
    }

    private static LocalServer serverAt(byte[] address) {
        try {
            return new LocalServer(ServerSocketFactory.getDefault(), address);
        } catch (UncheckedIOException e) {
            throw new TestAbortedException("This machine has no IPv6", e);
        }
    }

    @Test
    void aSocketGoesNowhereButToTheCheckedAddress() throws Exception {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        InetAddress checked = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        FetchSettings settings = FetchSettings.of(new UserAgent("1", "desk@paper.example"));

        try (CloseableHttpClient client = new PinnedClient(settings, world.tls).to(List.of(checked))) {
            HttpHost elsewhere = new HttpHost("http", loopback, "news.example.org", server.port());
            assertThatIOException()
                    .isThrownBy(() -> client.executeOpen(elsewhere, new HttpGet("/a"), null))
                    .withMessageContaining("was not checked");
        }
        assertThat(server.connections()).isZero();
    }

    @Test
    void aSilentNameServerIsLeftAtTheEndOfTheTime() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        NameService silent = name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        };
        FetchLimits limits = new FetchLimits(1000, 200, Duration.ofMillis(300), Duration.ofSeconds(1), 50, 4096);
        FetchSettings settings =
                new FetchSettings(new UserAgent("1", "desk@paper.example"), Politeness.defaults(), limits);
        AddressRules rules = AddressRules.builder().host("news.example.org").build();

        try (PoliteFetcher fetcher =
                new PoliteFetcher(rules, settings, world.clock, new Random(1), silent, world.tls)) {
            assertFailed(fetcher.fetch(FetchRequest.of(URI.create("http://news.example.org/"))), "timeout");
        }
    }

    @Test
    void proxiesOfTheEnvironmentAreNotUsed() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (LocalServer proxy = new LocalServer()) {
            ProxySelector.setDefault(ProxySelector.of(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), proxy.port())));
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty("socksProxyPort", "" + proxy.port());
            world.allowed("news.example.org", server);

            assertThat(text(world.fetch("http://news.example.org:" + server.port() + "/a")))
                    .isEqualTo("a");
            assertThat(proxy.connections()).isZero();
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("socksProxyPort");
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void theMachinesNameServiceKnowsTheMachine() throws UnknownHostException {
        List<InetAddress> addresses = NameService.ofMachine().addresses("localhost");

        assertThat(addresses).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }
}
