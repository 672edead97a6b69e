package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.FetchWorld.assertFailed;
import static org.parley.intake.fetch.FetchWorld.assertRefused;
import static org.parley.intake.fetch.FetchWorld.text;
import static org.parley.intake.fetch.LocalServer.answer;
import static org.parley.intake.fetch.LocalServer.ok;

import java.io.InputStream;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The certificate is for news.example.org and the addresses of loopback, made with {@code keytool -genkeypair -alias news -keyalg EC
 * -groupname secp256r1 -validity 36500 -dname CN=news.example.org -ext SAN=dns:news.example.org,ip:127.0.0.1,ip:::1}.
 */
class SecureConnectionsTest {
    private final FetchWorld world = new FetchWorld();
    private LocalServer server;

    @BeforeEach
    void serve() throws Exception {
        SSLContext tls = tls();
        server = new LocalServer(tls.getServerSocketFactory());
        server.on("/a", ok("a"));
        world.tls = tls;
        world.allowed("news.example.org", server).allowed("other.example.org", server);
        world.rules.privateHost("127.0.0.1:" + server.port());
    }

    private static SSLContext tls() throws Exception {
        char[] password = "invented".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = SecureConnectionsTest.class.getResourceAsStream("news.p12")) {
            keys.load(in, password);
        }
        return SSLContexts.custom()
                .loadKeyMaterial(keys, password)
                .loadTrustMaterial(keys, null)
                .build();
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    @Test
    void theCertificateOfTheNameIsTrustedAtTheCheckedAddress() throws InterruptedException {
        assertThat(text(world.fetch("https://news.example.org:" + server.port() + "/a")))
                .isEqualTo("a");
        assertThat(server.namesAsked()).containsExactly("news.example.org", "news.example.org");
        assertThat(text(world.fetch("https://127.0.0.1:" + server.port() + "/a")))
                .isEqualTo("a");
    }

    @Test
    void aCertificateForAnotherNameIsNot() throws InterruptedException {
        assertFailed(world.fetch("https://other.example.org:" + server.port() + "/a"), "tls");

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyKnowsIsNot() throws InterruptedException {
        world.tls = SSLContexts.createDefault();

        assertFailed(world.fetch("https://news.example.org:" + server.port() + "/a"), "tls");

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void redirectsOutOfItAreRefused() throws InterruptedException {
        try (LocalServer plain = new LocalServer()) {
            world.allowed("news.example.org", plain);
            server.on("/a", answer("302 Found", "Location: http://news.example.org:" + plain.port() + "/a"));

            assertRefused(world.fetch("https://news.example.org:" + server.port() + "/a"), "redirect-refused");

            assertThat(plain.connections()).isZero();
        }
    }
}
