package org.parley.intake.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;

/** Undoes what stands around the content of one file or stream, layer by layer, and gives the content to the reader of its format. */
final class Unpacker {
    /** As much as it takes to tell XML and JSON formats apart. */
    private static final int HEAD = 1 << 14;

    private static final int FEWEST_BYTES = 8;
    private static final int MOST_LAYERS = 4;
    private static final int MOST_ARCHIVES = 2;

    private final FormatReaders readers;
    private final Limits limits;
    private final @Nullable Format format;
    private final Consumer<Ingested> sink;
    private final int layers;
    private final int archives;

    /**
     * For a whole file or stream.
     *
     * @param format of the content; absent to find out
     */
    Unpacker(FormatReaders readers, Limits limits, @Nullable Format format, Consumer<Ingested> sink) {
        this(readers, limits, format, sink, 0, 0);
    }

    private Unpacker(
            FormatReaders readers,
            Limits limits,
            @Nullable Format format,
            Consumer<Ingested> sink,
            int layers,
            int archives) {
        this.readers = readers;
        this.limits = limits;
        this.format = format;
        this.sink = sink;
        this.layers = layers;
        this.archives = archives;
    }

    /**
     * Reads a stream to its end.
     *
     * @param file stands for the stream in problems; its ending tells the format, if it has one
     * @throws IOException if the stream itself can't be read on
     */
    void read(BufferedInputStream in, String file) throws IOException {
        byte[] head = head(in);
        Packing packing = Packing.of(head);
        if (packing == Packing.GZIP && isWarc(file, head)) {
            readContent(in, file, Format.WARC);
        } else if (packing == Packing.NONE) {
            readPlain(in, file, head);
        } else if (layers == MOST_LAYERS || (packing == Packing.ZIP && archives == MOST_ARCHIVES)) {
            nothing(file, "too-deep", "packed " + layers + " times over; not read");
        } else if (packing == Packing.EMPTY_ZIP) {
            nothing(file, "empty-archive", "no member in it");
        } else if (packing == Packing.ZIP) {
            readArchive(new CountedInput(in), file);
        } else {
            readCompressed(new CountedInput(in), file, packing);
        }
    }

    /** Takes what is there without waiting for more than the first few bytes, so that a slow pipe is read as it comes. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        byte[] head = new byte[HEAD];
        in.mark(HEAD);
        int filled = 0;
        int read = 0;
        while (read >= 0 && filled < HEAD && (filled < FEWEST_BYTES || in.available() > 0)) {
            read = in.read(head, filled, HEAD - filled);
            filled += Math.max(read, 0);
        }
        in.reset();
        return Arrays.copyOf(head, filled);
    }

    /** Web archives stay compressed: each record is a gzip member, and their reader goes on behind a broken one. */
    private boolean isWarc(String file, byte[] head) throws IOException {
        if (format != null || !Format.ofName(FileName.withoutPacking(file)).isEmpty()) {
            return format == Format.WARC || (format == null && FileName.isWarc(file));
        }
        try (InputStream start = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return new String(start.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
        } catch (IOException e) {
            return false;
        }
    }

    private void readPlain(InputStream in, String file, byte[] head) throws IOException {
        String name = FileName.withoutPacking(FileName.of(file));
        Optional<Format> found = format == null ? FormatFinder.find(name, head) : Optional.of(format);
        if (found.isPresent()) {
            readContent(in, file, found.get());
        } else {
            nothing(file, "unknown-xml", "neither a feed nor NewsML-G2 nor a web page");
        }
    }

    private void readContent(InputStream in, String file, Format found) throws IOException {
        Optional<FormatReader> reader = readers.of(found);
        if (reader.isEmpty()) {
            nothing(file, "no-reader", "it is " + found.description() + ", which is not read here");
            return;
        }
        try {
            InputStream content = found.isSingleArticle() ? new BoundedInput(in, limits.articleBytes()) : in;
            reader.get().read(content, Place.of(file), sink);
        } catch (BoundedInput.TooLarge e) {
            nothing(file, "too-large", "more than " + limits.articleBytes() + " bytes");
        }
    }

    private void readCompressed(CountedInput packed, String file, Packing packing) throws IOException {
        LastHeld held = new LastHeld(sink);
        Optional<Flaw> flaw;
        try (InputStream decoder = packing.decoder(packed)) {
            flaw = readUnpacked(new Unpacked(decoder, packed, limits), file, inside(held, 0));
        } catch (IOException e) {
            held.release();
            flaw = Unpacked.flawOf(e, packed);
            if (flaw.isEmpty()) {
                throw e;
            }
        }
        flaw.ifPresentOrElse(each -> held.release(each.at(file)), held::release);
    }

    /** What is wrong with the packed data, once all that can be had of them is read. */
    private static Optional<Flaw> readUnpacked(Unpacked content, String file, Unpacker inner) throws IOException {
        try {
            inner.read(new BufferedInputStream(content), file);
        } catch (IOException e) {
            if (content.flaw().isEmpty()) {
                throw e;
            }
        }
        return content.flaw();
    }

    private void readArchive(CountedInput packed, String file) throws IOException {
        LastHeld held = new LastHeld(sink);
        boolean[] any = new boolean[1];
        ZipMembers.Visitor visitor = new ZipMembers.Visitor() {
            @Override
            public void member(String name, Unpacked content) throws IOException {
                any[0] = true;
                held.release();
                String member = file + FileName.MEMBER_MARK + name;
                readUnpacked(content, member, inside(held, 1)).ifPresent(flaw -> held.release(flaw.at(member)));
            }

            @Override
            public void flaw(@Nullable String name, Flaw flaw) {
                any[0] = true;
                held.release();
                sink.accept(Ingested.nothing(
                        Place.of(name == null ? file : file + FileName.MEMBER_MARK + name),
                        flaw.code(),
                        flaw.explanation()));
            }
        };
        try (ZipMembers members =
                new ZipMembers(packed, limits, name -> format != null || FileName.isTaken(name), visitor)) {
            members.visitAll();
        } finally {
            held.release();
        }
        if (!any[0]) {
            nothing(file, "empty-archive", "no member whose name tells a format");
        }
    }

    private Unpacker inside(Consumer<Ingested> innerSink, int moreArchives) {
        return new Unpacker(readers, limits, format, innerSink, layers + 1, archives + moreArchives);
    }

    private void nothing(String file, String code, String explanation) {
        sink.accept(Ingested.nothing(Place.of(file), code, explanation));
    }
}
