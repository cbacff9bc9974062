package de.mitlernen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The plan of the house, held: who may use whom, what things are called, how long files get. */
class ArchitectureTest {
    /** Each may use those before it. */
    private static final List<String> FEATURES =
            List.of(
                    "secret",
                    "limit",
                    "web",
                    "personaldata",
                    "audit",
                    "mail",
                    "oidc",
                    "identity",
                    "catalog",
                    "exercise",
                    "learning",
                    "selfcheck",
                    "certificate",
                    "privacy",
                    "my",
                    "help",
                    "operation");

    private static final List<String> LIBRARIES = List.of("db", "content", "certificates");
    private static final int LONGEST_FILE = 400;

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place -> !place.contains("/schema/"))
                    .withImportOption(place -> !place.contains("-tests.jar"))
                    .importPackages("de.mitlernen");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        var found =
                ALL.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("de.mitlernen"))
                        .map(name -> name.substring("de.mitlernen.".length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var planned = new TreeSet<>(FEATURES);
        planned.addAll(LIBRARIES);
        planned.add("content.check");
        assertEquals(planned, found);
    }

    @Test
    void aFeatureUsesOnlyThoseBelowIt() {
        for (int i = 0; i < FEATURES.size(); i++) {
            var above = FEATURES.subList(i + 1, FEATURES.size()).stream().map(this::name);
            noClasses()
                    .that()
                    .resideInAPackage(name(FEATURES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new))
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("de.mitlernen")
                    .check(ALL);
        }
    }

    @Test
    void theLibrariesKnowNeitherEachOtherNorTheServer() {
        for (var library : LIBRARIES) {
            classes()
                    .that()
                    .resideInAPackage(name(library) + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAnyPackage("de.mitlernen.."))
                                    .or(resideInAnyPackage(name(library) + "..")))
                    .check(ALL);
        }
    }

    @Test
    void readingACourseKnowsNoRuleAboutItsWording() {
        noClasses()
                .that()
                .resideInAPackage(name("content"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name("content.check"))
                .check(ALL);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("de.mitlernen.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void pagesKnowNoSql() {
        noClasses()
                .that(simpleNameEndingWith("Pages"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "de.mitlernen.db.schema..")
                .check(ALL);
    }

    @Test
    void sqlKnowsNoHttp() {
        noClasses()
                .that(DescribedPredicate.describe("use jOOQ", type -> uses(type, "org.jooq")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(ALL);
    }

    @Test
    void onlyWebKnowsTheWebServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.mitlernen.web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(ALL);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Util|Utils|Helper|Impl|Dto|DTO)")
                .check(ALL);
    }

    @Test
    void anInterfaceHasMoreThanOneImplementation() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(haveSeveralImplementations())
                .check(ALL);
    }

    private static ArchCondition<JavaClass> haveSeveralImplementations() {
        return new ArchCondition<>("have several implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // Lambdas implement a functional interface, and they do not count as classes.
                long toImplement =
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(ABSTRACT))
                                .count();
                boolean fine =
                        toImplement == 1
                                || type.getAllSubclasses().size() > 1
                                || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, fine, type.getName()));
            }
        };
    }

    @Test
    void noFileIsTooLong() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            for (var module : modules.filter(m -> Files.exists(m.resolve("src"))).toList()) {
                try (var files = Files.walk(module.resolve("src"))) {
                    files.filter(ArchitectureTest::isCode)
                            .forEach(
                                    file ->
                                            assertTrue(
                                                    lines(file) <= LONGEST_FILE,
                                                    () -> file + " has " + lines(file) + " lines"));
                }
            }
        }
    }

    private static boolean isCode(Path file) {
        var name = file.getFileName().toString();
        return Set.of(".java", ".ftlh", ".css", ".js", ".mjs", ".sql").stream()
                .anyMatch(name::endsWith);
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean uses(JavaClass type, String start) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(used -> used.getTargetClass().getPackageName().startsWith(start));
    }

    private String name(String feature) {
        return "de.mitlernen." + feature;
    }
}
