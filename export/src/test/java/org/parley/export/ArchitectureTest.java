package org.parley.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Exports see the values of queries and of extractions, and nothing of how a ledger stores or an engine reads. */
class ArchitectureTest {
    private static final JavaClasses EXPORT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("org.parley.export");

    @Test
    void exportsKnowValuesOnly() {
        assertThat(EXPORT).hasSizeGreaterThan(15);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parley.ledger.store..",
                        "org.parley.ledger.entry..",
                        "org.parley.pipeline..",
                        "org.parley.cli..",
                        "org.parley.web..",
                        "java.sql..")
                .check(EXPORT);
    }

    @Test
    void nothingStaticChangesAndNothingLooksAtTheClock() {
        fields().that().areStatic().should().beFinal().check(EXPORT);
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(EXPORT);
    }

    @Test
    void onlyWhatOthersCallIsPublic() {
        classes()
                .that()
                .arePublic()
                .should()
                .haveNameMatching(
                        ".*\\.(Exports|ExportFormat|ExportContext|FormulaGuard|ReportWriter|Column|Column\\$Type|LedgerColumns|package-info)")
                .check(EXPORT);
    }
}
