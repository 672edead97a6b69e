package org.parley.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of jobs from 1 to 256. */
final class JobsConverter implements ITypeConverter<Integer> {
    private static final int MOST = 256;

    @Override
    public Integer convert(String words) {
        if (words.matches("[0-9]{1,3}")) {
            int jobs = Integer.parseInt(words);
            if (jobs >= 1 && jobs <= MOST) {
                return jobs;
            }
        }
        throw new TypeConversionException("'" + words + "' is no number from 1 to " + MOST);
    }
}
