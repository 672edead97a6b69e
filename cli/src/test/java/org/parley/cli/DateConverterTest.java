package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class DateConverterTest {
    @Test
    void takesADayAndNamesWhatIsNone() {
        assertThat(new DateConverter().convert("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> new DateConverter().convert("2024-13-40"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("2024-13-40")
                .hasMessageContaining("2021-03-18");
    }
}
