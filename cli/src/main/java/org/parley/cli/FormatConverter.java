package org.parley.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.intake.file.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its name; {@code auto} leaves it to the content. */
final class FormatConverter implements ITypeConverter<@Nullable Format> {
    private static final String AUTO = "auto";

    @Override
    public @Nullable Format convert(String words) {
        String name = words.toLowerCase(Locale.ROOT);
        return name.equals(AUTO)
                ? null
                : Format.named(name)
                        .orElseThrow(() -> new TypeConversionException(
                                "'" + words + "' is no format; there are " + AUTO + ", " + names()));
    }

    private static String names() {
        return Arrays.stream(Format.values()).map(Format::commandName).collect(Collectors.joining(", "));
    }
}
