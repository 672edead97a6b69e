package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.parley.ledger.query.LedgerException;
import org.parley.web.WebException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the command line, from words to exit code, with nothing of the process in it. */
final class CommandLineRun {
    private final Surroundings surroundings;

    CommandLineRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command and returns how it ended. */
    int run(String... args) {
        boolean colours = surroundings.terminal().isColourful();
        CommandLine commandLine = new CommandLine(Parley.class, new Commands(surroundings))
                .setOut(utf8(surroundings.out()))
                .setErr(utf8(surroundings.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, surroundings.terminal().columns()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::wrongUsage)
                .setExecutionExceptionHandler(this::failure);
        // Commands of modules that the product does without, such as eval, when they are on the class path.
        for (Callable<?> command : ServiceLoader.load(Callable.class)) {
            commandLine.addSubcommand(command);
        }
        commandLine.getCommandSpec().addOption(help()).addOption(version());
        commandLine.getSubcommands().values().forEach(CommandLineRun::describe);
        int code = commandLine.execute(args);
        commandLine.getOut().flush();
        return code;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build();
    }

    private static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the versions of Parley, its model, its rules and Java.")
                .build();
    }

    private static void describe(CommandLine command) {
        command.getCommandSpec().addOption(help());
        describeExitCodes(command);
        command.getSubcommands().values().forEach(CommandLineRun::describe);
    }

    private static void describeExitCodes(CommandLine command) {
        Map<String, String> listed = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            listed.put(" " + code.number(), code.meaning());
        }
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(listed);
    }

    private int wrongUsage(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        CommandLine command = e.getCommandLine();
        err.println("parley: " + e.getMessage());
        if (command.getParent() == null && isForgottenCommand(command, args)) {
            err.println("Did you mean: parley extract " + String.join(" ", args));
        } else {
            UnmatchedArgumentException.printSuggestions(e, err);
        }
        Arrays.stream(args)
                .filter(arg -> arg.matches("-.+") && Files.exists(Path.of(arg)))
                .findFirst()
                .ifPresent(name -> err.println("A name that begins with a dash is written so: ./" + name));
        String name = command.getCommandSpec().qualifiedName();
        err.print("Usage: " + command.getHelp().synopsis("Usage: ".length()));
        err.println("More with: " + name + " --help");
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static boolean isForgottenCommand(CommandLine parley, String[] args) {
        return Arrays.stream(args).noneMatch(parley.getSubcommands()::containsKey)
                && Arrays.stream(args).anyMatch(arg -> !arg.startsWith("-") && Files.exists(Path.of(arg)));
    }

    private int failure(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof NotFoundException) {
            surroundings.err().println("parley: " + e.getMessage());
            return ExitCode.NOT_FOUND.number();
        }
        if (e instanceof LedgerException || e instanceof WebException) {
            surroundings.err().println("parley: " + e.getMessage());
            return (e instanceof WebException ? ExitCode.NOT_SERVED : ExitCode.LEDGER_FAILED).number();
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            String message = reason(e);
            if (!message.toLowerCase(Locale.ROOT).contains("broken pipe")) {
                surroundings.err().println("parley: output-failed: " + message);
            }
            return ExitCode.OUTPUT_FAILED.number();
        }
        if (surroundings.interruption().isRequested()) { // what is only being loaded can't be, once the process ends
            return ExitCode.INTERRUPTED.number();
        }
        surroundings.err().println("parley: internal error, please report it: " + e);
        e.printStackTrace(surroundings.err());
        return ExitCode.INTERNAL_ERROR.number();
    }

    /** Java names the file alone where access is denied, or a file stands where a folder was wanted. */
    private static String reason(Exception e) {
        Throwable cause =
                e instanceof UncheckedIOException unchecked ? Objects.requireNonNull(unchecked.getCause()) : e;
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (cause instanceof FileAlreadyExistsException there) {
            return there.getFile() + ": is there already, and is no folder";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file or folder";
        }
        return String.valueOf(cause.getMessage());
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Gives commands their surroundings. */
    private record Commands(Surroundings surroundings) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Surroundings.class})) {
                    return type.cast(constructor.newInstance(surroundings));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
