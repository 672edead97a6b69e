package org.parley.intake.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.model.Finding;

/** Finds out what a page says about its article. Thread-safe. */
public final class MetadataFinder {
    private final JsonLdClaims jsonLd = new JsonLdClaims();
    private final MarkupClaims markup = new MarkupClaims();
    private final LinkClaims links = new LinkClaims();
    private final PublicationFinder publication = new PublicationFinder();
    private final AuthorFinder authors = new AuthorFinder();

    /**
     * Reads a page, which stays as it is.
     *
     * @param page parsed with its address as base, where that is known
     * @param address from which it was fetched; absent where unknown
     * @param notAfter last day on which anything can have been published
     */
    public PageMetadata find(Document page, @Nullable String address, LocalDate notAfter) {
        Claims claims = claims(page);
        String url = claims.url(address);
        Claim outlet = OutletName.choose(claims, url);
        Element headline = Headline.find(page, claims.titles());
        PublicationFinder.Dates dates = publication.find(page, claims, headline, url, notAfter);
        Claim title = Title.choose(claims, headline, outlet);
        Claim language = claims.language();
        List<Claim> names = authors.find(page, claims, headline, outlet == null ? "" : outlet.value());

        List<Finding> findings = new ArrayList<>();
        add(title, findings);
        add(outlet, findings);
        names.forEach(name -> add(name, findings));
        add(claims.urlClaim(address), findings);
        add(language, findings);
        add(claims.first(Property.SECTION), findings);
        findings.addAll(dates.findings());
        return new PageMetadata(
                value(title),
                value(outlet),
                names.stream().map(Claim::value).toList(),
                url,
                value(language),
                dates.published(),
                findings,
                dates.flaws());
    }

    private Claims claims(Document page) {
        List<Claim> all = new ArrayList<>();
        jsonLd.read(page, all::add);
        markup.readMicrodata(page, all::add);
        markup.readMeta(page, all::add);
        markup.readRdfa(page, all::add);
        markup.readScripts(page, all::add);
        links.read(page, all::add);
        return new Claims(all);
    }

    private static void add(@Nullable Claim claim, List<Finding> findings) {
        if (claim != null) {
            findings.add(new Finding(claim.property().key(), claim.value(), claim.evidence()));
        }
    }

    private static @Nullable String value(@Nullable Claim claim) {
        return claim == null ? null : claim.value();
    }
}
