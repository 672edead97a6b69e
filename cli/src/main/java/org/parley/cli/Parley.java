package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that holds the others. */
@Command(
        name = "parley",
        subcommands = {ExtractCommand.class, ExplainCommand.class, DemoCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = VersionText.class,
        description = "Reads who said what to whom from news articles.",
        footer = {
            "",
            "To begin with:",
            "  parley demo",
            "  parley extract --published 2021-03-18 article.txt",
            "  parley COMMAND --help"
        })
final class Parley {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the versions of Parley, its model, its rules and Java.")
    private boolean version;
}
