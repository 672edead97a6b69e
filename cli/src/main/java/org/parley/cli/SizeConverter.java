package org.parley.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.ingest.ArticleReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes: 5000, 64K, 200M, 1G. */
final class SizeConverter implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMG]?)(?:I?B)?");

    @Override
    public Long convert(String words) {
        Matcher size = SIZE.matcher(words.toUpperCase(Locale.ROOT));
        if (size.matches()) {
            long bytes = Long.parseLong(size.group(1)) << (10 * " KMG".indexOf((size.group(2) + " ").strip()));
            if (bytes >= 1 && bytes <= ArticleReader.HIGHEST_LIMIT) {
                return bytes;
            }
        }
        throw new TypeConversionException("'" + words + "' is no size from 1 to 1G, such as 500K or 64M");
    }
}
