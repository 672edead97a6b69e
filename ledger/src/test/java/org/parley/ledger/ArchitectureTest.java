package org.parley.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.architecture.HouseRules;

/** The rules of ARCHITECTURE.md for the packages of this module. */
class ArchitectureTest extends HouseRules {
    private static final String LEDGER = "org.parley.ledger";

    /** A rule that has read fewer classes than the module has had from the start proves nothing. */
    private static final int FEWEST_CLASSES = 120;

    ArchitectureTest() {
        super(LEDGER, FEWEST_CLASSES);
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
        holds(ArchRuleDefinition.classes()
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
                ArchRuleDefinition.classes()
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
}
