package org.parley.intake.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP clients that connect to given addresses and to no other, whatever a name resolves to by then, while the certificate
 * is checked against the name. They use no proxy, follow no redirect, repeat nothing, keep no cookies and no connections.
 */
final class PinnedClient {
    private final FetchSettings settings;
    private final TlsSocketStrategy tls;

    PinnedClient(FetchSettings settings, SSLContext tls) {
        this.settings = settings;
        this.tls = new DefaultClientTlsStrategy(tls);
    }

    /** @param addresses tried in order until one can be connected to */
    CloseableHttpClient to(List<InetAddress> addresses) {
        return HttpClients.custom()
                .setConnectionManager(connections(addresses))
                .setRoutePlanner((target, context) ->
                        new HttpRoute(target, null, target.getSchemeName().equals("https")))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(Timeout.of(settings.limits().request()))
                        .build())
                .setUserAgent(settings.agent().toString())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private BasicHttpClientConnectionManager connections(List<InetAddress> addresses) {
        FetchLimits limits = settings.limits();
        Timeout connect = Timeout.of(limits.connect());
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        (DetachedSocketFactory) proxy -> new PinnedSocket(addresses),
                        null,
                        new Pinned(addresses),
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register("https", tls)
                                .build()),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(limits.headers())
                                .setMaxLineLength(limits.headerBytes())
                                .build())
                        // Redirects to addresses in UTF-8 are against the rules, and common.
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.UTF_8)
                                .setMalformedInputAction(CodingErrorAction.REPLACE)
                                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                                .build())
                        .build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.of(limits.request()))
                .build());
        connections.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build());
        return connections;
    }

    private record Pinned(List<InetAddress> addresses) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** A second lock on the same door: whatever the library comes to do with names, a socket goes nowhere else. */
    private static final class PinnedSocket extends Socket {
        private final List<InetAddress> addresses;

        PinnedSocket(List<InetAddress> addresses) {
            super(Proxy.NO_PROXY);
            this.addresses = addresses;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress inet) || !addresses.contains(inet.getAddress())) {
                throw new ConnectException(endpoint + " was not checked");
            }
            super.connect(endpoint, timeout);
        }
    }
}
