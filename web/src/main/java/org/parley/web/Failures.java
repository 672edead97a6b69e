package org.parley.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.ledger.query.LedgerException;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.output.ErrorView;
import org.parley.web.output.Frame;
import org.parley.web.page.Desk;

/** What goes wrong, as a page for people or {@code {"error": {"code", "message"}}} for programs; never a stack trace. */
final class Failures {
    private static final Logger LOG = System.getLogger("org.parley.web");

    private final Desk desk;

    Failures(Desk desk) {
        this.desk = desk;
    }

    /** Any exception as a refusal; what nobody foresaw goes to the log. */
    static Refusal refusal(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof LedgerException ledger) {
            return ofLedger(ledger);
        }
        if (thrown instanceof HttpResponseException http) {
            return ofStatus(http.getStatus(), String.valueOf(http.getMessage()));
        }
        LOG.log(Logger.Level.ERROR, "a page failed", thrown);
        return new Refusal(
                500, "failed", "Something went wrong while making this page. The log of the server has more.");
    }

    private static Refusal ofLedger(LedgerException thrown) {
        String message = String.valueOf(thrown.getMessage());
        String code = thrown.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (thrown.reason()) {
            case REFUSED -> new Refusal(409, code, message);
            case LOCKED, DISK_FULL, READ_ONLY -> new Refusal(503, code, message);
            default -> {
                LOG.log(Logger.Level.ERROR, "the ledger failed", thrown);
                yield new Refusal(500, "ledger-" + code, message);
            }
        };
    }

    private static Refusal ofStatus(int status, String message) {
        return switch (status) {
            case 404 -> Refusal.notFound("There is no such page.");
            case 405 -> new Refusal(405, "method-not-allowed", "This address can't be asked that way.");
            case 413 -> new Refusal(413, "too-large", "The request is too large.");
            default -> new Refusal(status, "refused", message);
        };
    }

    /** Answers with what went wrong. */
    void answer(Context context, Refusal refusal) {
        context.status(refusal.status());
        if (wantsPage(context)) {
            context.contentType(Answer.HTML).result(page(context, refusal).getBytes(StandardCharsets.UTF_8));
        } else {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", refusal.code());
            error.put("message", refusal.explanation());
            context.contentType(Answer.JSON).result(desk.json().bytes(Map.of("error", error)));
        }
    }

    private String page(Context context, Refusal refusal) {
        boolean locked = refusal.status() == 401;
        Frame frame = new Frame(locked ? "Enter" : "Not possible", "", "", null, null, false, "", desk.assets());
        String back = locked ? context.path() : "/";
        ErrorView view = new ErrorView(refusal.status(), refusal.code(), refusal.explanation(), back);
        return desk.templates().page(locked ? "enter" : "error", Map.of("frame", frame, "view", view));
    }

    private static boolean wantsPage(Context context) {
        String path = context.path();
        boolean program = path.endsWith(".json") || path.endsWith(".csv") || path.endsWith(".atom");
        String accept = context.header("Accept");
        return !program && (accept == null || !accept.contains("json") || accept.contains("text/html"));
    }
}
