package org.parley.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.web.http.Answer;
import org.parley.web.http.Parameters;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.Upload;
import org.parley.web.live.ChangeWatch;
import org.parley.web.live.Listener;
import org.parley.web.page.Desk;
import org.parley.web.page.Page;

/** Between the server and the pages: hands requests over as values, holds pages to their time, sends answers. */
final class Dispatch implements AutoCloseable {
    private static final int WAITING = 128;
    private static final String YEAR = "public, max-age=31536000, immutable";

    private final WebSettings settings;
    private final Gate gate;
    private final Failures failures;
    private final Assets assets;
    private final Downloads downloads = new Downloads();
    private final ThreadPoolExecutor pool;

    Dispatch(WebSettings settings, Desk desk, Assets assets, boolean loopback, LongSupplier nanoTime) {
        this.settings = settings;
        this.assets = assets;
        gate = new Gate(settings, loopback, nanoTime);
        failures = new Failures(desk);
        int threads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "parley-page");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Puts the guards before all routes, and the pages for what goes wrong behind them. */
    void guard(RoutesConfig routes) {
        routes.before(gate::check);
        routes.exception(
                HttpResponseException.class, (thrown, context) -> failures.answer(context, Failures.refusal(thrown)));
        routes.exception(Exception.class, (thrown, context) -> failures.answer(context, Failures.refusal(thrown)));
    }

    /** Adds the routes that are no pages: style sheet and scripts, news of the ledger, the way in. */
    void serve(RoutesConfig routes, ChangeWatch watch) {
        routes.get("/assets/{file}", this::asset);
        routes.post("/enter", this::enter);
        routes.before("/live", Dispatch::mustTakeEvents);
        routes.sse("/live", client -> listen(client, watch));
    }

    private void asset(Context context) {
        Assets.Asset asset = assets.find(context.pathParam("file"));
        if (asset == null) {
            throw Refusal.notFound("There is no such file.");
        }
        boolean known = assets.version().equals(context.queryParam("v"));
        context.header("Cache-Control", known ? YEAR : "no-cache");
        context.contentType(asset.type()).result(asset.bytes());
    }

    private void enter(Context context) {
        if (!gate.enterWith(context, context.formParam("token"))) {
            throw new Refusal(401, "wrong-token", "That is not the token of this ledger.");
        }
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static void mustTakeEvents(Context context) {
        String accept = context.header("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            throw new Refusal(406, "not-acceptable", "This address sends events: ask with Accept: text/event-stream.");
        }
    }

    private static void listen(SseClient client, ChangeWatch watch) {
        client.keepAlive();
        Listener listener = new Browser(client);
        client.onClose(() -> watch.remove(listener));
        if (!watch.add(listener)) {
            client.close();
        }
    }

    /** A page that listens. */
    private record Browser(SseClient client) implements Listener {
        @Override
        public boolean send(String event, String data) {
            client.sendEvent(event, data);
            return !client.terminated();
        }

        @Override
        public boolean keepAlive() {
            client.sendComment("still here");
            return !client.terminated();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** A page as a handler of the server. */
    Handler handler(Route route) {
        return context -> {
            Request request = request(context, route);
            send(context, run(route.page(), request));
        };
    }

    private Answer run(Page page, Request request) throws InterruptedException {
        Future<Answer> future;
        try {
            future = pool.submit(() -> page.answer(request));
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "busy", "The server has too much to do just now. Try again in a moment.");
        }
        try {
            return future.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new Refusal(503, "too-slow", "Making this page took too long. Ask for less at once.");
        } catch (ExecutionException e) {
            throw Failures.refusal(e.getCause() == null ? e : e.getCause());
        }
    }

    private void send(Context context, Answer answer) {
        if (answer instanceof Answer.Whole whole) {
            context.status(whole.status()).contentType(whole.type()).result(whole.body());
        } else if (answer instanceof Answer.SeeOther other) {
            context.redirect(other.location(), HttpStatus.SEE_OTHER);
        } else if (answer instanceof Answer.Attached attached) {
            attach(context, attached.type(), attached.fileName());
            context.result(attached.body());
        } else if (answer instanceof Answer.Streamed streamed) {
            attach(context, streamed.type(), streamed.fileName());
            downloads.send(context, streamed);
        }
    }

    private static void attach(Context context, String type, String fileName) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    private Request request(Context context, Route route) {
        boolean posted = route.method().equals("POST");
        String json = posted && context.isJson() ? context.body() : null;
        Parameters form = posted && json == null ? new Parameters(form(context)) : Parameters.NONE;
        Upload upload = posted && context.isMultipartFormData() ? upload(context) : null;
        if (route.edits()) {
            gate.checkSeal(context, form.first("seal"));
        }
        return new Request(
                context.path(),
                context.pathParamMap(),
                new Parameters(context.queryParamMap()),
                form,
                upload,
                json,
                context.scheme() + "://" + context.header("Host"),
                gate.seal(context));
    }

    private Map<String, List<String>> form(Context context) {
        try {
            return context.formParamMap();
        } catch (IllegalStateException e) {
            throw gate.tooLarge();
        }
    }

    private static @Nullable Upload upload(Context context) {
        for (UploadedFile file : context.uploadedFiles()) {
            if (file.size() > 0) {
                try (InputStream in = file.content()) {
                    return new Upload(file.filename(), in.readAllBytes());
                } catch (IOException e) {
                    throw Refusal.badRequest("The file did not arrive whole.");
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
