package org.parley.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules between the packages of the pages. */
class ArchitectureTest {
    private static final int FEWEST_CLASSES = 40;

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("org.parley.web");

    private static void holds(ArchRule rule) {
        assertThat(WEB).as("classes read").hasSizeGreaterThan(FEWEST_CLASSES);
        rule.check(WEB);
    }

    @Test
    void packagesAreFreeOfCycles() {
        holds(slices().matching("org.parley.(web.*)..").should().beFreeOfCycles());
        holds(noClasses()
                .that()
                .resideInAPackage("org.parley.web.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.parley.web"));
    }

    @Test
    void onlyTheServerKnowsHttpLibraries() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.parley.web.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.."));
    }

    @Test
    void pagesAskTheLedgerThroughItsQueriesAlone() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parley.ledger",
                        "org.parley.ledger.entry..",
                        "org.parley.ledger.store..",
                        "org.parley.ledger.identity..",
                        "java.sql.."));
    }

    @Test
    void staticsDoNotChange() {
        holds(fields().that().areStatic().should().beFinal());
    }
}
