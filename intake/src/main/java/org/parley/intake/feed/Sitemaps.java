package org.parley.intake.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;

/** Reads sitemaps, their indexes and those for news; compressed ones too. Nothing that they name is fetched. Thread-safe. */
public final class Sitemaps {
    /** Addresses that are read of one sitemap: what the protocol allows. */
    public static final int MOST_ADDRESSES = 50_000;

    /** Bytes that one sitemap may have, decompressed: what the protocol allows. */
    private static final int MOST_BYTES = 50 << 20;

    private static final int CHUNK = 1 << 13;

    /**
     * Reads a sitemap.
     *
     * @param bytes the transfer's content encodings are undone; a file that is itself gzip is decompressed here
     * @param address where it stands
     * @return what was read; what stands before a flaw is kept
     */
    public Sitemap parse(byte[] bytes, URI address) {
        Place place = Place.of(address.toString());
        List<InputProblem> problems = new ArrayList<>();
        byte[] content = isGzip(bytes) ? decompress(bytes, place, problems) : bytes;
        AbstractSiteMap read = read(content, address, place, problems);
        if (read instanceof SiteMapIndex index) {
            List<Sitemap.Part> parts = limited(index.getSitemaps(), place, problems).stream()
                    .map(Sitemaps::part)
                    .filter(Objects::nonNull)
                    .toList();
            return new Sitemap(List.of(), parts, problems);
        }
        if (read instanceof SiteMap map) {
            List<Sitemap.Page> pages = limited(map.getSiteMapUrls(), place, problems).stream()
                    .map(Sitemaps::page)
                    .filter(Objects::nonNull)
                    .toList();
            return new Sitemap(pages, List.of(), problems);
        }
        return new Sitemap(List.of(), List.of(), problems);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    }

    /** As far as it goes. */
    private static byte[] decompress(byte[] bytes, Place place, List<InputProblem> problems) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                content.write(chunk, 0, Math.min(n, MOST_BYTES - content.size()));
                if (content.size() == MOST_BYTES) {
                    problems.add(
                            new InputProblem(place, "too-large", "only its first " + MOST_BYTES + " bytes are read"));
                    break;
                }
            }
        } catch (IOException e) {
            problems.add(new InputProblem(place, "broken-gzip", Words.ofException(e)));
        }
        return content.toByteArray();
    }

    private static @Nullable AbstractSiteMap read(
            byte[] content, URI address, Place place, List<InputProblem> problems) {
        try {
            return parser(false).parseSiteMap(content, address.toURL());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            // The library throws whatever comes up where a value is not what it expects.
            Exception flaw = e.getCause() instanceof Exception cause ? cause : e;
            problems.add(new InputProblem(place, "broken-sitemap", Words.ofException(flaw)));
        }
        try {
            return parser(true).parseSiteMap(content, address.toURL());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            return null;
        }
    }

    private static SiteMapParser parser(boolean upToFlaw) {
        SiteMapParser parser = new SiteMapParser(false, upToFlaw);
        parser.enableExtension(Extension.NEWS);
        return parser;
    }

    private static <T> List<T> limited(Collection<T> all, Place place, List<InputProblem> problems) {
        if (all.size() > MOST_ADDRESSES) {
            String rest = (all.size() - MOST_ADDRESSES) + " of " + all.size() + " addresses left out";
            problems.add(new InputProblem(place, "too-many-items", rest));
        }
        return all.stream().limit(MOST_ADDRESSES).toList();
    }

    private static Sitemap.@Nullable Part part(AbstractSiteMap map) {
        URI address = address(map.getUrl());
        return address == null ? null : new Sitemap.Part(address, atUtc(map.getLastModified()));
    }

    private static Sitemap.@Nullable Page page(SiteMapURL listed) {
        URI address = address(listed.getUrl());
        if (address == null) {
            return null;
        }
        ExtensionMetadata[] news = listed.getAttributesForExtension(Extension.NEWS);
        NewsAttributes about =
                news != null && news.length > 0 && news[0] instanceof NewsAttributes a ? a : new NewsAttributes();
        return new Sitemap.Page(
                address,
                atUtc(listed.getLastModified()),
                about.getPublicationDateTime(),
                Words.plain(about.getTitle()),
                Words.plain(about.getName()),
                Words.orNothing(about.getLanguage()));
    }

    private static @Nullable URI address(@Nullable URL url) {
        return url == null ? null : Addresses.relativeTo("").resolve(url.toString());
    }

    private static @Nullable ZonedDateTime atUtc(@Nullable Date date) {
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC);
    }
}
