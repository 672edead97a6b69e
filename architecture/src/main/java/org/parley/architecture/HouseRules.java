package org.parley.architecture;

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
import org.junit.jupiter.api.TestInstance;

/** The rules for the classes of one module; its test extends this and adds the module's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {
    private final JavaClasses classes;
    private final int fewestClasses;

    /**
     * For a module.
     *
     * @param root the package above all of the module's own
     * @param fewestClasses that the module has at least: rules that have read fewer prove nothing
     */
    protected HouseRules(String root, int fewestClasses) {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludeJars())
                .withImportOption(location -> !location.contains("/org/parley/architecture/"))
                .importPackages(root);
        this.fewestClasses = fewestClasses;
    }

    /** The module's classes, without its tests. */
    protected final JavaClasses classes() {
        return classes;
    }

    /** Checks a rule on all of them. */
    protected final void holds(ArchRule rule) {
        holds(rule, classes);
    }

    /** Checks a rule on some of them. */
    protected final void holds(ArchRule rule, JavaClasses read) {
        assertThat(read).as("classes read").hasSizeGreaterThanOrEqualTo(fewestClasses);
        rule.allowEmptyShould(true).check(read);
    }

    @Test
    final void noPackagesDependOnEachOtherInACycle() {
        holds(slices().matching("org.parley.(**)").should().beFreeOfCycles());
    }

    @Test
    final void noStaticStateChanges() {
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
    final void nothingPrintsOrEndsTheProgramOrLooksAtTheClock() {
        holds(noClasses()
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("standard streams, exit or clock", HouseRules::reachesOutside)));
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
    final void packagesSayWhatTheyAreFor() {
        holds(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..", "..manager.."));
    }
}
