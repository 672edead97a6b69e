package org.parley.export.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parley.model.EventStatus;

/** In what form events leave a ledger. */
public enum EventFormat {
    EVENTS_CSV(
            "events-csv", "csv", "text/csv; charset=utf-8; header=present", true, "Parley's own table, a row a report"),
    EVENTS_JSONL("events-jsonl", "jsonl", "application/jsonl", true, "Parley's own records, a line a report"),
    PLOVER("plover", "plover.jsonl", "application/jsonl", true, "PLOVER records, a line a report"),
    POLECAT("polecat", "polecat.tsv", "text/tab-separated-values", false, "POLECAT's 40 columns, a row a report"),
    ICEWS("icews", "tab", "text/tab-separated-values", false, "ICEWS's 20 columns, a row a pair of parties"),
    PHOENIX(
            "phoenix",
            "phoenix.txt",
            "text/tab-separated-values",
            false,
            "Phoenix's 26 columns without header, a row a pair of parties, act and day"),
    GDELT(
            "gdelt",
            "export.CSV",
            "text/tab-separated-values",
            false,
            "GDELT 2.0's 61 columns without header, a row a pair of parties");

    private final String commandName;
    private final String fileEnding;
    private final String mediaType;
    private final boolean tellsStatus;
    private final String description;

    EventFormat(String commandName, String fileEnding, String mediaType, boolean tellsStatus, String description) {
        this.commandName = commandName;
        this.fileEnding = fileEnding;
        this.mediaType = mediaType;
        this.tellsStatus = tellsStatus;
        this.description = description;
    }

    /** How commands name it. */
    public String commandName() {
        return commandName;
    }

    /** What its files end in, without the dot before it. */
    public String fileEnding() {
        return fileEnding;
    }

    /** Media type for a {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** What it is, in a line for people. */
    public String description() {
        return description;
    }

    /**
     * The statuses whose events go out.
     *
     * @param asked those the user named; none for the format's own: all where the format tells them apart, and where it cannot,
     *     only what is told as done
     */
    public Set<EventStatus> statuses(Set<EventStatus> asked) {
        if (!asked.isEmpty()) {
            return Set.copyOf(asked);
        }
        return tellsStatus ? EnumSet.allOf(EventStatus.class) : EnumSet.of(EventStatus.ASSERTED, EventStatus.ALLEGED);
    }

    /** The format of that name; empty where none has it. */
    public static Optional<EventFormat> named(String commandName) {
        return Arrays.stream(values())
                .filter(format -> format.commandName.equals(commandName))
                .findFirst();
    }
}
