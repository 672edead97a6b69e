package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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

/** The rules of ARCHITECTURE.md for the packages of this module, and its table. */
class ArchitectureTest {
    private static final String MODEL = "org.parley.model";
    private static final String PIPELINE = "org.parley.pipeline";

    /** A rule that has read fewer classes than the model alone has proves nothing. */
    private static final int FEWEST_CLASSES = 20;

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("org.parley");

    private static void holds(ArchRule rule) {
        holds(rule, CORE);
    }

    private static void holds(ArchRule rule, JavaClasses read) {
        assertThat(read).as("classes read").hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
        rule.allowEmptyShould(true).check(read);
    }

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        holds(slices().matching("org.parley.(**)").should().beFreeOfCycles());
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
        JavaClasses model = CORE.that(JavaClass.Predicates.resideInAPackage(MODEL + ".."));
        holds(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", MODEL + ".."),
                model);
    }

    @Test
    void noStaticStateChanges() {
        holds(fields().that().areStatic().should().beFinal());
        holds(noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(JavaClass.Predicates.assignableTo(StringBuilder.class)
                        .or(JavaClass.Predicates.resideInAPackage("java.util.concurrent.atomic"))
                        .or(JavaClass.Predicates.simpleNameEndingWith("HashMap"))
                        .or(JavaClass.Predicates.simpleNameEndingWith("HashSet"))
                        .or(JavaClass.Predicates.simpleNameEndingWith("ArrayList"))));
        holds(noFields()
                .that()
                .areStatic()
                .and()
                .areNotPrivate()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveRawType(DescribedPredicate.describe("an array", JavaClass::isArray)));
    }

    @Test
    void nothingPrintsOrEndsTheProgramOrLooksAtTheClock() {
        holds(noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "standard streams, exit or clock", ArchitectureTest::reachesOutside)));
    }

    private static boolean reachesOutside(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" ->
                Set.of("out", "err", "in", "exit", "currentTimeMillis", "nanoTime")
                        .contains(name);
            case "java.lang.Runtime" -> Set.of("exit", "halt").contains(name);
            default -> owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        };
    }

    @Test
    void packagesSayWhatTheyAreFor() {
        holds(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..", "..manager.."));
    }

    @Test
    void theTableOfTheArchitectureNamesThePackages() throws IOException {
        assertThat(CORE).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
        Set<String> ours = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
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
