package org.parley.intake.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.intake.LanguageTag;
import org.parley.intake.metadata.Claim.Source;

/** Everything that a page says, the most trusted source first and each source in the order of the page. */
record Claims(List<Claim> all) {
    Claims {
        all = all.stream().sorted(Comparator.comparing(Claim::source)).toList();
    }

    Stream<Claim> of(Property property) {
        return all.stream().filter(claim -> claim.property() == property);
    }

    @Nullable
    Claim first(Property property) {
        return of(property).findFirst().orElse(null);
    }

    /** What the page may be called; microdata come last, since lists of other articles have them too. */
    List<String> titles() {
        return of(Property.TITLE)
                .sorted(Comparator.comparing(claim -> claim.source() == Source.MICRODATA))
                .map(Claim::value)
                .toList();
    }

    /** The root element says it best, since people see at once when it is wrong. */
    @Nullable
    Claim language() {
        return of(Property.LANGUAGE)
                .sorted(Comparator.comparing(claim -> claim.source() != Source.PAGE))
                .map(Claims::withTag)
                .filter(claim -> !claim.value().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Claim withTag(Claim claim) {
        String tag = LanguageTag.of(claim.value());
        return new Claim(claim.property(), tag.equals("und") ? "" : tag, claim.evidence(), claim.source());
    }

    /** The canonical address, or that from which the page was fetched. */
    @Nullable
    String url(@Nullable String address) {
        Claim claim = urlClaim(address);
        return claim == null ? null : claim.value();
    }

    /** A link to the canonical address counts most. One that means the whole site does not. */
    @Nullable
    Claim urlClaim(@Nullable String address) {
        return of(Property.URL)
                .sorted(Comparator.comparing(claim -> claim.source() != Source.LINK))
                .filter(claim -> isAbsolute(claim.value()) && !isHome(claim.value()))
                .findFirst()
                .orElse(address == null ? null : new Claim(Property.URL, address, "address", Source.ADDRESS));
    }

    private static boolean isAbsolute(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static boolean isHome(String address) {
        try {
            String path = new URI(address).getPath();
            return path == null || path.isEmpty() || path.equals("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
