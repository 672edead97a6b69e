package org.parley.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.parley.model.Extraction;

/**
 * Writes extractions in the interchange format: UTF-8, one JSON object and a line feed each.
 *
 * <p>Immutable and thread-safe; the same extraction gives the same bytes.
 */
public final class InterchangeWriter {
    private final JsonFactory json = new JsonFactory();

    /**
     * Writes one extraction as one line.
     *
     * @param out stays open and is not flushed
     * @throws IOException if the stream does not take it
     */
    public void write(Extraction extraction, OutputStream out) throws IOException {
        OutputStreamWriter utf8 = new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8);
        try (JsonGenerator line = json.createGenerator(new LoneSurrogateEscaper(utf8))) {
            new ExtractionJson(line, new CodePoints(extraction.article().text())).write(extraction);
            line.writeRaw('\n');
        }
    }

    /** Lets the writers above be closed, which empties their buffers, without closing the caller's stream. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // the caller decides when
        }

        @Override
        public void close() {
            // the caller's to close
        }
    }
}
