package org.parley.cli;

import picocli.CommandLine.Command;

/** The command that holds the others. */
@Command(
        name = "parley",
        subcommands = {
            DemoCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            PageCommand.class,
            IngestCommand.class,
            WatchCommand.class,
            SearchCommand.class,
            TimelineCommand.class,
            ShowCommand.class,
            ActorsCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            EventsCommand.class,
            CodeCommand.class,
            ExchangesCommand.class,
            TermCommand.class,
            WordingsCommand.class,
            ExportEventsCommand.class,
            StatsCommand.class,
            VerifyCommand.class,
            RereadCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = VersionText.class,
        description = "Reads who said what to whom from news articles, and keeps a ledger of it.",
        footer = {
            "",
            "To begin with:",
            "  parley demo",
            "  parley extract --published 2021-03-18 article.txt",
            "  parley ingest articles/",
            "  parley search talks --speaker Putin",
            "  parley serve",
            "  parley COMMAND --help"
        })
final class Parley {}
