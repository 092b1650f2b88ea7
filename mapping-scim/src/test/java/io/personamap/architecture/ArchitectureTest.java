package io.personamap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The modules and packages depend on each other in one direction only (the three modules are on
 * this class path).
 */
class ArchitectureTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.personamap");

  private static final ArchRule NO_CYCLES =
      slices().matching("(io.personamap..)").should().beFreeOfCycles();

  @Test
  void packages_haveNoCycles() {
    NO_CYCLES.check(LIBRARY);
  }

  @Test
  void plantedCycle_isFound() {
    JavaClasses planted =
        new ClassFileImporter().importPackages("io.personamap.architecture.planted");
    AssertionError found = assertThrows(AssertionError.class, () -> NO_CYCLES.check(planted));
    assertTrue(found.getMessage().contains("Cycle detected"), found.getMessage());
  }

  @Test
  void core_knowsOnlyItsLibraries() {
    classes()
        .that()
        .resideInAPackage("io.personamap.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.personamap.core..",
            "java..",
            "javax.naming..", // group names in claims may be distinguished names
            "io.micrometer..", // optional, for the metrics binder
            "org.jspecify.annotations..",
            "tools.jackson..",
            "org.snakeyaml.engine..",
            "com.google.i18n.phonenumbers..",
            "com.github.benmanes.caffeine..")
        .check(LIBRARY);
  }

  @Test
  void oktaEl_knowsOnlyCoreAndItsLibraries() {
    classes()
        .that()
        .resideInAPackage("io.personamap.oktael..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.personamap.core..",
            "io.personamap.oktael..",
            "java..",
            "org.jspecify.annotations..",
            "tools.jackson..",
            "com.github.benmanes.caffeine..",
            "org.springframework.expression..",
            "org.joda.time..",
            "com.neovisionaries.i18n..")
        .check(LIBRARY);
  }

  @Test
  void scim_knowsOktaElAndTheCommandLineOnlyInThePlayground() {
    noClasses()
        .that()
        .resideInAPackage("io.personamap.scim..")
        .and()
        .resideOutsideOfPackage("io.personamap.scim.playground..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.personamap.oktael..",
            "io.personamap.scim.playground..",
            "picocli..",
            "org.jline..",
            "org.springframework..")
        .check(LIBRARY);
  }

  @Test
  void nobody_reflectsOnJava() {
    noClasses()
        .that()
        .resideInAPackage("io.personamap..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(LIBRARY);
  }
}
