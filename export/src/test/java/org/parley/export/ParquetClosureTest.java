package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The libraries that the pom leaves out are really not needed to write: files are written here where they cannot be found. */
class ParquetClosureTest {
    private static final Pattern LEFT_OUT = Pattern.compile(
            "hadoop-(common|mapreduce|shaded).*|parquet-variant.*|woodstox.*|stax2.*|commons-collections.*|snappy.*|zstd.*|aircompressor.*");

    /** What runs inside the loader that lacks them. */
    public static final class Export {
        private Export() {}

        /** Writes the samples. */
        public static void to(OutputStream out) throws IOException {
            out.write(Samples.export(ExportFormat.PARQUET, Samples.CONTEXT, Samples.allReports()));
        }
    }

    @Test
    void filesAreWrittenWithoutHadoopAndNativeCodecs() throws IOException, ReflectiveOperationException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(kept(), ClassLoader.getPlatformClassLoader())) {
            loader.loadClass(Export.class.getName())
                    .getMethod("to", OutputStream.class)
                    .invoke(null, out);
        }
        assertThat(out.toByteArray()).startsWith('P', 'A', 'R', '1').endsWith('P', 'A', 'R', '1');
    }

    private static URL[] kept() throws MalformedURLException {
        List<URL> kept = new ArrayList<>();
        int left = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (LEFT_OUT.matcher(path.getFileName().toString()).matches()) {
                left++;
            } else {
                kept.add(path.toUri().toURL());
            }
        }
        assertThat(left).as("libraries left out here that other tests need").isPositive();
        return kept.toArray(URL[]::new);
    }
}
