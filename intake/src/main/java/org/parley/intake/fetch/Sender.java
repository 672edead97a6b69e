package org.parley.intake.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests: looks the name up, checks what it stands for, connects to just that, and reads the answer. Thread-safe.
 */
final class Sender {
    private static final String ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
            + " application/feed+json, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5";
    /** More addresses of one name than this are not tried. */
    private static final int MOST_ADDRESSES = 4;
    /** Longer values are not kept for the next request. */
    private static final int LONGEST_VALIDATOR = 1024;

    private final AddressRules rules;
    private final NameService names;
    private final PinnedClient clients;

    Sender(AddressRules rules, NameService names, PinnedClient clients) {
        this.rules = rules;
        this.names = names;
        this.clients = clients;
    }

    /**
     * A request, which can be cancelled while it is sent.
     *
     * @param conditions headers by name
     */
    static HttpUriRequestBase request(WebAddress address, Map<String, String> conditions) {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", address.uri());
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Connection", "close");
        conditions.forEach(request::setHeader);
        return request;
    }

    /** Waits for the answer, for as long as it takes. */
    Answer send(HttpUriRequestBase request, WebAddress address, BodyReader bodies) throws NotFetched {
        HttpHost target = new HttpHost(address.scheme(), address.host().bare(), address.port());
        try (ClosedAtOnce client = new ClosedAtOnce(clients.to(addresses(address.host())))) {
            ClassicHttpResponse response = head(client.client, target, request, address);
            byte[] body = Answer.hasContent(response.getCode()) ? body(response, address, bodies) : new byte[0];
            return answer(address, response, body);
        }
    }

    private List<InetAddress> addresses(HostName host) throws NotFetched {
        List<InetAddress> found;
        try {
            found = host.literal() == null ? names.addresses(host.text()) : List.of(host.literal());
        } catch (UnknownHostException e) {
            found = List.of();
        }
        if (found.isEmpty()) {
            throw NotFetched.failed("unknown-host", "No address is known for " + host.text() + ".");
        }
        rules.check(host, found);
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_ADDRESSES)));
    }

    private static ClassicHttpResponse head(
            CloseableHttpClient client, HttpHost target, HttpUriRequestBase request, WebAddress address)
            throws NotFetched {
        try {
            return client.executeOpen(target, request, null);
        } catch (IOException e) {
            throw NotFetched.failed(codeBeforeBody(e), address + ": " + e.getMessage());
        }
    }

    private static String codeBeforeBody(IOException e) {
        if (e instanceof SSLException) {
            return "tls";
        }
        if (e instanceof SocketTimeoutException) {
            return "timeout";
        }
        if (e instanceof MessageConstraintException) {
            return "headers-too-large";
        }
        boolean spoke = e instanceof NoHttpResponseException
                || e instanceof ConnectionClosedException
                || e instanceof ClientProtocolException;
        return spoke ? "bad-answer" : "unreachable";
    }

    private static byte[] body(ClassicHttpResponse response, WebAddress address, BodyReader bodies) throws NotFetched {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        bodies.checkLength(entity.getContentLength());
        try {
            return bodies.read(entity.getContent(), header(response, "Content-Encoding"));
        } catch (SocketTimeoutException e) {
            throw NotFetched.failed("timeout", address + ": " + e.getMessage());
        } catch (IOException e) {
            throw NotFetched.failed("truncated", address + " stopped in the middle: " + e.getMessage());
        }
    }

    private static Answer answer(WebAddress address, ClassicHttpResponse response, byte[] body) {
        return new Answer(
                address,
                response.getCode(),
                body,
                header(response, "Content-Type"),
                validator(header(response, "ETag")),
                validator(header(response, "Last-Modified")),
                header(response, "Location"),
                header(response, "Retry-After"));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static @Nullable String validator(@Nullable String value) {
        return value == null || value.length() > LONGEST_VALIDATOR ? null : value;
    }

    /** Closing a client kindly would read an endless body to its end. */
    private record ClosedAtOnce(CloseableHttpClient client) implements AutoCloseable {
        @Override
        public void close() {
            client.close(CloseMode.IMMEDIATE);
        }
    }
}
