package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.architecture.HouseRules;

/** The rules of ARCHITECTURE.md for the packages of this module, and its table. */
class ArchitectureTest extends HouseRules {
    private static final String MODEL = "org.parley.model";
    private static final String PIPELINE = "org.parley.pipeline";

    /** A rule that has read fewer classes than the model alone has proves nothing. */
    private static final int FEWEST_CLASSES = 20;

    ArchitectureTest() {
        super("org.parley", FEWEST_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "passage", "reading", "actor", "statement"})
    void onlyThePipelineKnowsAStation(String name) {
        String station = "org.parley." + name;
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(station + "..", PIPELINE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(station + ".."));
        holds(noClasses()
                .that()
                .resideInAPackage(station + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PIPELINE + ".."));
    }

    @Test
    void theModelDependsOnNothingButJava() {
        JavaClasses model = classes().that(JavaClass.Predicates.resideInAPackage(MODEL + ".."));
        holds(
                ArchRuleDefinition.classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", MODEL + ".."),
                model);
    }

    @Test
    void theTableOfTheArchitectureNamesThePackages() throws IOException {
        assertThat(classes()).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
        Set<String> ours = classes().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packagesOfTheTable()).containsAll(ours);
        assertThat(packagesOfTheSources()).containsAll(ours).containsAll(packagesOfTheTable());
    }

    private static Set<String> packagesOfTheTable() throws IOException {
        Pattern name = Pattern.compile("`(org\\.parley(?:\\.[a-z]+)+)`");
        return Files.readAllLines(Path.of("..", "ARCHITECTURE.md"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("|"))
                .flatMap(row -> name.matcher(row).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Of all modules, for the table may show more than this one. */
    private static Set<String> packagesOfTheSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::packages)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> packages(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent())
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
