package org.parley.intake.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;

/** A server on loopback that sends, byte by byte, what a test has in mind, and counts who came. */
public final class LocalServer implements AutoCloseable {
    /** Writes a whole answer, head and all. */
    @FunctionalInterface
    public interface Script {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> namesAsked = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    public LocalServer() {
        this(ServerSocketFactory.getDefault());
    }

    public LocalServer(ServerSocketFactory sockets) {
        this(sockets, new byte[] {127, 0, 0, 1});
    }

    public LocalServer(ServerSocketFactory sockets, byte[] address) {
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.getByAddress(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        on("/robots.txt", answer("404 Not Found"));
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    /** Which names were asked for in TLS handshakes, in order. */
    List<String> namesAsked() {
        return List.copyOf(namesAsked);
    }

    /** Heads of requests, in order, with lines that end in \n. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** First lines of requests, in order, without the version. */
    List<String> asked() {
        return requests.stream()
                .map(head -> head.substring(0, head.indexOf(" HTTP/")))
                .toList();
    }

    public LocalServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    public static Script answer(String status, String... headers) {
        return content("", status, headers);
    }

    public static Script ok(String body, String... headers) {
        return content(body, "200 OK", headers);
    }

    public static Script content(String body, String status, String... headers) {
        return content(body.getBytes(StandardCharsets.UTF_8), status, headers);
    }

    public static Script content(byte[] body, String status, String... headers) {
        return out -> {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("Content-Length: " + body.length);
            out.write(head(status, all.toArray(String[]::new)));
            out.write(body);
        };
    }

    public static byte[] head(String status, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("HTTP/1.1 " + status + "\r\n" + lines + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                start(() -> serve(socket));
            } catch (IOException e) {
                // Closed at the end of the test.
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String head = readHead(socket);
            if (head.isEmpty()) {
                return;
            }
            requests.add(head);
            if (socket instanceof SSLSocket secure && secure.getSession() instanceof ExtendedSSLSession session) {
                session.getRequestedServerNames().forEach(name -> namesAsked.add(((SNIHostName) name).getAsciiName()));
            }
            String path = head.substring(4, head.indexOf(" HTTP/")).replaceFirst("\\?.*", "");
            scripts.getOrDefault(path, answer("404 Not Found")).answer(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // The fetcher went away, or the test is over.
        }
    }

    private static String readHead(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "local-server");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.forEach(Thread::interrupt);
    }
}
