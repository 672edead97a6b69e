package org.parley.ledger;

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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of ARCHITECTURE.md for the packages of this module. */
class ArchitectureTest {
    private static final String LEDGER = "org.parley.ledger";

    /** A rule that has read fewer classes than the module has had from the start proves nothing. */
    private static final int FEWEST_CLASSES = 120;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages(LEDGER);

    private static void holds(ArchRule rule) {
        assertThat(CLASSES).as("classes read").hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
        rule.check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACycle() {
        holds(slices().matching("org.parley.(**)").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "identity", "wording", "story", "actorfile", "entry"})
    void whatIsPureKnowsNothingOfTheDatabaseNorOfTheLedger(String name) {
        holds(noClasses()
                .that()
                .resideInAPackage(LEDGER + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        LEDGER,
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.jdbi..",
                        "org.flywaydb..",
                        "com.zaxxer.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "identity", "story"})
    void valuesAndRulesDependOnTheModelAndWordListsAlone(String name) {
        holds(classes()
                .that()
                .resideInAPackage(LEDGER + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.dynatrace.hash4j..",
                        "org.parley.model..",
                        "org.parley.lexicon..",
                        LEDGER + "." + name + ".."));
    }

    @Test
    void theLedgerNeitherReadsArticlesNorShowsThem() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parley.pipeline..",
                        "org.parley.passage..",
                        "org.parley.reading..",
                        "org.parley.actor..",
                        "org.parley.statement..",
                        "org.parley.export..",
                        "org.parley.web..",
                        "org.parley.cli.."));
    }

    @Test
    void othersSeeTheLedgerAndItsValues() {
        holds(
                classes()
                        .that()
                        .resideInAPackage(LEDGER)
                        .and()
                        .arePublic()
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .haveNameMatching(
                                "org\\.parley\\.ledger\\.(Ledger|Access|Appended|ArticleChange|Ruling|StatementChange|Verification|package-info)"));
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
            case "java.lang.Throwable" -> name.equals("printStackTrace");
            default -> owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        };
    }

    @Test
    void packagesSayWhatTheyAreFor() {
        holds(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..", "..manager.."));
    }
}
