package org.parley.intake.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of charsets in declarations, and what browsers take them for. */
final class CharsetLabels {
    /** Where declarations stand; browsers look at the first kilobyte, but some pages have more before it. */
    private static final int START = 8192;

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");
    private static final Pattern META =
            Pattern.compile("(?i)<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})");
    private static final Pattern PROLOG =
            Pattern.compile("(?i)^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{2,40})");

    /** The charsets that contain them and that servers mean: https://encoding.spec.whatwg.org/#names-and-labels */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    private CharsetLabels() {}

    /** The label in a media type such as {@code text/html; charset=koi8-r}. */
    static @Nullable String ofMediaType(@Nullable String mediaType) {
        return mediaType == null ? null : first(PARAMETER, mediaType);
    }

    /** The label that the page itself has, in a {@code <meta>} or an XML prolog. */
    static @Nullable String ofPage(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        String meta = first(META, start);
        return meta == null ? first(PROLOG, start) : meta;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.find() ? match.group(1) : null;
    }

    /**
     * The charset that a label means. UTF-16 means UTF-8: where the label could be read byte by byte, it is wrong.
     *
     * @return nothing where there is no such charset
     */
    static @Nullable Charset charset(String label) {
        String known = label.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(MEANT.getOrDefault(known, known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
