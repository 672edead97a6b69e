package org.parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.StatementSearch;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.web.edit.Rulings;
import org.parley.web.live.ChangeWatch;
import org.parley.web.output.Json;
import org.parley.web.output.Templates;
import org.parley.web.page.Desk;
import org.parley.web.page.LedgerQueries;
import org.parley.web.page.PageExtraction;
import org.parley.web.page.ReadingDesk;

/** Serves pages over a ledger until it is closed. */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 64;
    private static final int HEADER_BYTES = 16 << 10;

    private final Javalin app;
    private final Dispatch dispatch;
    private final ChangeWatch watch;
    private final @Nullable ReadingDesk reading;

    private WebServer(Javalin app, Dispatch dispatch, ChangeWatch watch, @Nullable ReadingDesk reading) {
        this.app = app;
        this.dispatch = dispatch;
        this.watch = watch;
        this.reading = reading;
    }

    /**
     * Starts to serve.
     *
     * @param settings where, to whom and how much
     * @param ledger what pages ask it
     * @param lastEntry number of the ledger's last entry; asked every second, by one thread
     * @param reader reads pasted articles, by several threads at once; their language is {@code und} where nothing tells it; null
     *     switches that off
     * @param pages makes articles of dropped files that are no plain text
     * @param rulings decisions about actors and links; served only where {@code settings} allow edits; null switches them off
     * @param nanoTime a clock that only goes forward, in nanoseconds from any moment; limits how often clients ask
     * @throws WebException if this may not be served so, or the port is taken
     */
    public static WebServer start(
            WebSettings settings,
            LedgerQueries ledger,
            LongSupplier lastEntry,
            @Nullable Function<Article, Extraction> reader,
            PageExtraction pages,
            @Nullable Rulings rulings,
            LongSupplier nanoTime) {
        boolean loopback = isLoopback(settings.host());
        if (!loopback && settings.tokens().isEmpty()) {
            throw new WebException("Others than this machine could read the ledger on " + settings.host()
                    + ": give a token that lets them in, or serve on " + WebSettings.THIS_MACHINE + ".");
        }
        Assets assets = new Assets();
        Json json = new Json();
        Desk desk = new Desk(ledger, settings.allowEdit() ? rulings : null, new Templates(), json, assets.version());
        ReadingDesk reading = reader == null ? null : new ReadingDesk(reader, settings.requestTimeout());
        Dispatch dispatch = new Dispatch(settings, desk, assets, loopback, nanoTime);
        ChangeWatch watch = ChangeWatch.start(lastEntry, () -> news(ledger.statements(), lastEntry, json));
        Javalin app = Javalin.create(config -> {
            configure(config, settings);
            dispatch.guard(config.routes);
            Routes.of(desk, reading, pages, lastEntry, settings.maxRequestBytes())
                    .forEach(route -> config.routes.addHttpHandler(
                            HandlerType.findOrCreate(route.method()), route.path(), dispatch.handler(route)));
            dispatch.serve(config.routes, watch);
        });
        WebServer server = new WebServer(app, dispatch, watch, reading);
        try {
            app.start();
            return server;
        } catch (JavalinException e) {
            server.close();
            throw new WebException(
                    "Cannot listen on " + settings.host() + ", port " + settings.port()
                            + ": another program uses it, or this one may not. Try another port.",
                    e);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new WebException("There is no address of this machine called " + host + ".", e);
        }
    }

    private static String news(StatementSearch search, LongSupplier lastEntry, Json json) {
        LedgerStats stats = search.stats();
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("entry", lastEntry.getAsLong());
        news.put("articles", stats.articles());
        news.put("reports", stats.reports());
        news.put("utterances", stats.utterances());
        return new String(json.bytes(news), StandardCharsets.UTF_8);
    }

    private static void configure(JavalinConfig config, WebSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = settings.maxRequestBytes();
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.router.ignoreTrailingSlashes = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.multipartConfig.maxFileSize(settings.maxRequestBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.maxRequestBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(
                (int) Math.min(settings.maxRequestBytes(), Integer.MAX_VALUE), SizeUnit.BYTES);
        config.jetty.addConnector((server, http) -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(settings.requestTimeout().toMillis());
            return connector;
        });
    }

    /** The port that clients ask, also where any was asked for. */
    public int port() {
        return app.port();
    }

    @Override
    public void close() {
        watch.close();
        app.stop();
        dispatch.close();
        if (reading != null) {
            reading.close();
        }
    }
}
