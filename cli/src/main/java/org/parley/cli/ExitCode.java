package org.parley.cli;

/** How a run ended, for scripts. */
public enum ExitCode {
    OK(0, "everything was read"),
    PROBLEMS(1, "some of the input had problems; they are on standard error"),
    USAGE(2, "wrong usage"),
    NOTHING_READ(3, "nothing could be read"),
    OUTPUT_FAILED(4, "the output could not be written"),
    LEDGER_FAILED(5, "the ledger could not be used as asked"),
    NOT_FOUND(6, "nothing in the ledger has that id or name"),
    NOT_SERVED(7, "the pages could not be served"),
    INTERNAL_ERROR(70, "a bug in Parley"),
    INTERRUPTED(130, "interrupted; what was finished is written");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the process returns. */
    public int number() {
        return number;
    }

    /** What it stands for. */
    public String meaning() {
        return meaning;
    }
}
