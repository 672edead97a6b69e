package org.parley.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.parley.architecture.HouseRules;

/** Exports see the values of queries and of extractions, and nothing of how a ledger stores or an engine reads. */
class ArchitectureTest extends HouseRules {
    ArchitectureTest() {
        super("org.parley.export", 16);
    }

    @Test
    void exportsKnowValuesOnly() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parley.ledger.store..",
                        "org.parley.ledger.entry..",
                        "org.parley.pipeline..",
                        "org.parley.cli..",
                        "org.parley.web..",
                        "java.sql.."));
    }

    @Test
    void onlyWhatOthersCallIsPublic() {
        holds(
                ArchRuleDefinition.classes()
                        .that()
                        .arePublic()
                        .should()
                        .haveNameMatching(
                                ".*\\.(Exports|ExportFormat|ExportContext|FormulaGuard|ReportWriter|Column|Column\\$Type|LedgerColumns|KeptOpen|JsonStream|AtomFeed|event\\.(CameoActs|EventExports|EventExports\\$Written|EventFormat|EventExportContext|EventReportWriter)"
                                        + "|exchange\\.(AnswerFeed|ExchangeColumns|ExchangeJson|ExchangeStep|TermColumns|TermColumns\\$Row|TermJson|TermJson\\$ArticleTexts)|package-info)"));
    }
}
