package org.parley.intake.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.TextLayout;

/** A message taken apart: its heading, and its first text of each kind. */
final class Message {
    /** Parts within parts: readers of such parts call each other. */
    static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final Pattern ZONE_IN_LETTERS = Pattern.compile("\\s\\p{Alpha}{1,5}$");
    private static final int DEEPEST = 50;
    private static final int LONGEST_HEADING = 1 << 20;
    private static final Set<String> HEADING = Set.of("subject", "from", "date", "message-id");

    private final Map<String, String> heading = new HashMap<>();
    private String html = "";
    private String plain = "";

    private Message() {}

    /**
     * Takes a message apart.
     *
     * @throws MimeException if it can't be
     * @throws TooDeep if parts are nested too deep
     */
    static Message of(byte[] bytes) throws MimeException, IOException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADING)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        Message message = new Message();
        message.read(tokens);
        return message;
    }

    private void read(MimeTokenStream tokens) throws MimeException, IOException {
        int depth = 0;
        boolean attached = false;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new TooDeep();
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_START_HEADER -> attached = false;
                case T_FIELD -> {
                    String name = tokens.getField().getName().toLowerCase(Locale.ROOT);
                    String body = tokens.getField().getBody().strip();
                    attached |= name.equals("content-disposition")
                            && body.toLowerCase(Locale.ROOT).startsWith("attachment");
                    if (depth == 0 && HEADING.contains(name)) {
                        heading.putIfAbsent(name, unfolded(body));
                    }
                }
                case T_BODY -> {
                    if (!attached) {
                        take(tokens);
                    }
                }
                default -> {
                    // What surrounds the parts says nothing.
                }
            }
        }
    }

    private void take(MimeTokenStream tokens) throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (type.equals("text/html") && html.isEmpty()) {
            html = text(tokens.getDecodedInputStream().readAllBytes(), descriptor.getCharset());
        } else if (type.equals("text/plain") && plain.isEmpty()) {
            plain = text(tokens.getDecodedInputStream().readAllBytes(), descriptor.getCharset());
        }
    }

    /** As declared; by its bytes where nothing was, which is what US-ASCII stands for. */
    private static String text(byte[] bytes, @Nullable String declared) {
        Charset charset = charset(declared);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            TextLayout layout = TextLayout.of(bytes, "");
            charset = layout.charset() == null ? StandardCharsets.UTF_8 : layout.charset();
        }
        return new String(bytes, charset);
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.US_ASCII : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.US_ASCII;
        }
    }

    private static String unfolded(String body) {
        String line = body.replaceAll("\\s+", " ");
        try {
            return DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return line;
        }
    }

    /** The text of the first HTML part; empty where there is none. */
    String html() {
        return html;
    }

    /** The first plain text; empty where there is none. */
    String plain() {
        return plain;
    }

    Optional<String> subject() {
        return field("subject");
    }

    /** Without the angle brackets. */
    Optional<String> id() {
        return field("message-id").map(id -> id.replaceAll("^<|>$", ""));
    }

    /** The name in front of the sender's address. */
    Optional<String> sender() {
        return field("from")
                .filter(from -> from.indexOf('<') > 0)
                .map(from -> from.substring(0, from.indexOf('<'))
                        .strip()
                        .replaceAll("^\"|\"$", "")
                        .strip())
                .filter(name -> !name.isEmpty());
    }

    Optional<String> date() {
        return field("date");
    }

    /** The day on which it was sent, in the sender's own zone, which older programs name in letters. */
    Optional<LocalDate> day() {
        try {
            return date().map(date -> ZONE_IN_LETTERS
                            .matcher(date.replaceAll("\\(.*", "").strip())
                            .replaceFirst(" GMT"))
                    .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, LocalDate::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(heading.get(name)).filter(value -> !value.isBlank());
    }
}
