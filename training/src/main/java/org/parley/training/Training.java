package org.parley.training;

import org.parley.training.teacher.LabelMentions;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The training commands; {@code training/train.sh} starts them with what they need on the class path. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        subcommands = {TrainCommand.class, CrossValidate.class, LabelMentions.class})
public final class Training {
    private Training() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Training()).execute(args));
    }
}
