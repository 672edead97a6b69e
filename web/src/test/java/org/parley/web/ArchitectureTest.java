package org.parley.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.parley.architecture.HouseRules;

/** The rules between the packages of the pages. */
class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("org.parley.web", 40);
    }

    @Test
    void partsDoNotKnowTheServer() {
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
}
