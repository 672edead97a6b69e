package org.parley.intake.watch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that a watch follows. */
public sealed interface Followed {
    /** What it is known by, in the state and in problems: its address or path. */
    String name();

    /** The shortest time between two visits. */
    Duration every();

    /** Something on the web, which lists pages. */
    sealed interface OnTheWeb extends Followed {
        /** Where the list stands. */
        URI address();

        /** What the outlet of its articles is called; absent where the articles' own name for it holds. */
        @Nullable
        String outlet();

        /** BCP 47 tag of articles that don't say theirs; absent where unknown. */
        @Nullable
        String language();

        /** Hosts, beside those of the list's own domain, on which its pages may stand. */
        List<String> hosts();

        @Override
        default String name() {
            return address().toString();
        }

        /** Whether a page that the list names may be fetched: it stands on a listed host or in the list's own domain. */
        default boolean permits(URI page) {
            String host = lower(page);
            String own = lower(address());
            if (host.isEmpty()) {
                return false;
            }
            if (host.equals(own) || hosts().contains(host) || hosts().contains(host + ":" + page.getPort())) {
                return true;
            }
            String domain = EffectiveTldFinder.getAssignedDomain(own, true, false);
            return domain != null && (host.equals(domain) || host.endsWith("." + domain));
        }

        private static String lower(URI address) {
            return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A feed.
     *
     * @param follow where its articles are taken from
     */
    record Feed(
            URI address,
            @Nullable String outlet,
            @Nullable String language,
            Duration every,
            Follow follow,
            List<String> hosts)
            implements OnTheWeb {
        public Feed {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * A sitemap or an index of sitemaps.
     *
     * @param since pages that were last changed before this day (UTC) are left out; absent where all are wanted
     */
    record Sitemap(
            URI address,
            @Nullable String outlet,
            @Nullable String language,
            Duration every,
            @Nullable LocalDate since,
            List<String> hosts)
            implements OnTheWeb {
        public Sitemap {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * A folder with all below it.
     *
     * @param path absolute
     */
    record Folder(Path path, Duration every) implements Followed {
        @Override
        public String name() {
            return path.toString();
        }
    }
}
