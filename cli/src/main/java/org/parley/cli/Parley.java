package org.parley.cli;

import picocli.CommandLine.Command;

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
final class Parley {}
