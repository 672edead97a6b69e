package org.parley.ledger.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.parley.model.StatementForm;

/** A row of {@code pairs.tsv}: two contents, whether they are wordings of one utterance, and why. */
record PairRow(String expected, String why, PreparedContent first, PreparedContent second) {
    static List<PairRow> all() {
        return rows("parley/wording/pairs.tsv").stream()
                .map(fields -> new PairRow(
                        fields[0],
                        fields[1],
                        content("first", fields[2], fields[3]),
                        content("second", fields[4], fields[5])))
                .toList();
    }

    /** The rows of a list in the tests' resources, without its header. */
    static List<String[]> rows(String resource) {
        try (InputStream in = PairRow.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static PreparedContent content(String id, String form, String text) {
        return PreparedContent.of(new Content(id, StatementForm.valueOf(form.toUpperCase(Locale.ROOT)), text));
    }

    @Override
    public String toString() {
        return expected + ": " + why;
    }
}
