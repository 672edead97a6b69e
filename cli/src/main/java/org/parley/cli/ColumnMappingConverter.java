package org.parley.cli;

import org.parley.intake.table.ColumnMapping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which column of a table is which field. */
final class ColumnMappingConverter implements ITypeConverter<ColumnMapping> {
    @Override
    public ColumnMapping convert(String words) {
        try {
            return ColumnMapping.parse(words);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
