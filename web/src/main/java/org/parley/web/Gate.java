package org.parley.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.web.guard.HostCheck;
import org.parley.web.guard.Keys;
import org.parley.web.guard.RateLimit;
import org.parley.web.guard.SecurityHeaders;
import org.parley.web.http.Refusal;
import org.parley.web.http.UrlQuery;

/** Stands before every request: turns away whoever may not ask, and gives browsers their cookies. */
final class Gate {
    private static final String PASS = "parley_pass";
    private static final String SESSION = "parley_session";
    private static final String BEARER = "Bearer ";
    private static final Set<String> OPEN = Set.of("/enter", "/health");
    /** What a wrong token costs: ten or so a minute, with the default limit far below one a second. */
    private static final int WRONG_TOKEN = 60;

    private final WebSettings settings;
    private final Keys keys;
    private final HostCheck hosts;
    private final RateLimit rate;

    Gate(WebSettings settings, boolean loopback, LongSupplier nanoTime) {
        this.settings = settings;
        keys = new Keys(settings.tokens());
        hosts = new HostCheck(loopback, settings.host(), settings.names());
        rate = new RateLimit(settings.requestsPerMinute(), nanoTime);
    }

    /** Lets a request through, or throws a refusal. */
    void check(Context context) {
        SecurityHeaders.ALL.forEach(context::header);
        if (!hosts.accepts(context.header("Host"))) {
            throw new Refusal(421, "wrong-host", "This server does not go by that name.");
        }
        boolean asset = context.path().startsWith("/assets/");
        if (!asset) {
            take(context, 1);
        }
        if (context.req().getContentLengthLong() > settings.maxRequestBytes()) {
            throw tooLarge();
        }
        if (!isReading(context)) {
            checkOrigin(context);
        }
        if (keys.areNeeded() && !asset && !OPEN.contains(context.path())) {
            checkToken(context);
        }
    }

    Refusal tooLarge() {
        return new Refusal(
                413,
                "too-large",
                "A request may have " + settings.maxRequestBytes() + " bytes, and this one has more.");
    }

    private void take(Context context, int cost) {
        if (!rate.take(context.ip(), cost)) {
            context.header("Retry-After", "60");
            throw new Refusal(429, "too-many-requests", "That were too many requests. Try again in a minute.");
        }
    }

    private static boolean isReading(Context context) {
        String method = context.req().getMethod().toUpperCase(Locale.ROOT);
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Browsers say from which site a form comes; programs say nothing and hold no cookies. */
    private static void checkOrigin(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean elsewhere = origin != null && !origin.equals("null") && !isHere(origin, context.header("Host"));
        boolean hidden = "null".equals(origin) && !"same-origin".equals(site);
        if (foreign || elsewhere || hidden) {
            throw new Refusal(403, "foreign-form", "A form of another site may not be sent here.");
        }
    }

    private static boolean isHere(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkToken(Context context) {
        if (isBearer(context) || keys.isPass(context.cookie(PASS))) {
            return;
        }
        String given = context.queryParam("token");
        if (given != null && isReading(context) && keys.isToken(given)) {
            enter(context, given);
            context.redirect(withoutToken(context));
            context.skipRemainingHandlers();
            return;
        }
        if (given != null || context.header("Authorization") != null) {
            take(context, WRONG_TOKEN);
        }
        context.header("WWW-Authenticate", "Bearer realm=\"Parley\"");
        throw new Refusal(401, "no-token", "This ledger is open to those who have its token.");
    }

    private static String withoutToken(Context context) {
        UrlQuery query = UrlQuery.EMPTY;
        for (Map.Entry<String, List<String>> entry : context.queryParamMap().entrySet()) {
            if (!entry.getKey().equals("token")) {
                query = query.with(entry.getKey(), entry.getValue());
            }
        }
        return query.on(localPath(context.path()));
    }

    /** Never "//elsewhere", which browsers take for another server. */
    private static String localPath(String path) {
        return "/" + path.replaceAll("^[/\\\\]+", "");
    }

    /** Lets a browser in that shows a token in a form; false where it is a wrong one. */
    boolean enterWith(Context context, @Nullable String token) {
        if (token != null && keys.isToken(token.strip())) {
            enter(context, token.strip());
            return true;
        }
        take(context, WRONG_TOKEN);
        return false;
    }

    private void enter(Context context, String token) {
        setCookie(context, PASS, keys.pass(token));
    }

    private static void setCookie(Context context, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(context.scheme().equals("https"));
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    private boolean isBearer(Context context) {
        String header = context.header("Authorization");
        return header != null
                && header.startsWith(BEARER)
                && keys.isToken(header.substring(BEARER.length()).strip());
    }

    /** The seal for forms of this browser, which gets a session if it has none; empty where nothing can be changed. */
    String seal(Context context) {
        if (!settings.allowEdit()) {
            return "";
        }
        String session = context.cookie(SESSION);
        if (session == null || session.isBlank()) {
            session = keys.newSession();
            setCookie(context, SESSION, session);
        }
        return keys.seal(session);
    }

    /** Makes sure that a change was asked for by a form of these pages, or by a program with a token. */
    void checkSeal(Context context, @Nullable String given) {
        if (!isBearer(context) && !keys.isSeal(context.cookie(SESSION), given)) {
            throw new Refusal(403, "stale-form", "This form is too old, or not of these pages. Load the page again.");
        }
    }
}
