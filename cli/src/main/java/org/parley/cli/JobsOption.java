package org.parley.cli;

import picocli.CommandLine.Option;

/** How many articles are worked on at a time. */
final class JobsOption {
    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            converter = JobsConverter.class,
            description = "How many articles are worked on at a time; the result is the same for any number. "
                    + "Default: the number of cores.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    int count() {
        return jobs;
    }
}
