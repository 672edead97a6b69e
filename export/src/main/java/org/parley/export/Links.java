package org.parley.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;
import org.parley.model.Digest;

/** Names of things in formats that want an IRI for each: Parley's pages where they are served, else URNs (RFC 8141). */
final class Links {
    private static final String URN = "urn:parley:";

    private final @Nullable String base;

    Links(ExportContext context) {
        this.base = context.base();
    }

    /** Name of a thing. */
    String of(Thing thing, String id) {
        String page = page(thing, id);
        return page == null ? urn(thing, id) : page;
    }

    /** Address of the page of a thing; absent where no pages are served. */
    @Nullable
    String page(Thing thing, String id) {
        if (base == null) {
            return null;
        }
        String slash = base.endsWith("/") ? "" : "/";
        return base + slash + StatementRow.name(thing) + "/" + encoded(id);
    }

    /** Name of a thing that stays the same wherever pages are served. */
    static String urn(Thing thing, String id) {
        return URN + StatementRow.name(thing) + ":" + encoded(id);
    }

    /** Name of the export itself: its own address, else a URN made of its title. */
    static String ofExport(ExportContext context) {
        String self = context.self();
        return self == null ? urn(Thing.SEARCH, Digest.of(context.title())) : self;
    }

    /** Where an article was published, else its name. */
    String ofSource(Article article) {
        String address = webAddress(article.url());
        return address == null ? of(Thing.ARTICLE, article.id()) : address;
    }

    /** An absolute http or https URL as ASCII; absent for anything else, such as a {@code javascript:} one. */
    static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI address = new URI(url.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? address.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    /** What has a name. */
    enum Thing {
        STATEMENT,
        UTTERANCE,
        ARTICLE,
        ACTOR,
        SEARCH,
        ENGINE
    }
}
