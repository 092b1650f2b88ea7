package io.personamap.core.ruletest;

import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A file of rule tests, ready to run. Immutable and thread-safe.
 *
 * <pre>{@code
 * rules: retail.rules.yaml         # relative to this file, as every path in it
 * directory: directory.yaml        # without it, names are not verified
 * tests:
 *   - name: a Spanish-speaking supervisor in billing
 *     given: { user: { title: Supervisor, department: Billing }, groups: [Spanish_Speakers] }
 *     expect: { division: Billing_Div, roles: [Supervisor], skills: { Spanish: 5 } }
 *   - name: a profile as Okta returns it
 *     given: { file: ana.json }
 *     now: 2026-01-31T12:00:00Z
 *     expect: { eligible: false }
 *   - name: not yet
 *     skip: waits for the new division
 *     given: {}
 *     expect: { division: New_Div }
 *   - name: the department decides the division
 *     with:
 *       - { department: Billing, division: Billing_Div }
 *       - { department: Sales, division: Home }
 *     given: { user: { department: "${department}" } }
 *     expect: { division: "${division}" }
 * }</pre>
 *
 * <p><b>{@code given}</b> is a document that {@link
 * io.personamap.core.profile.ProfileReader#detecting} knows; or {@code file} with the path of one
 * (JSON or YAML), with {@code line} where it is one of a JSON Lines file, and {@code groups} with
 * the path of the document that the provider lists them in. An unquoted number that JSON would
 * write otherwise, such as {@code 0042} or {@code +13175550100}, is a text.
 *
 * <p><b>{@code with}</b> makes one test of each row. {@code ${name}} is the row's value, with its
 * type where it is the whole text; {@code $${name}} is not replaced. Between braces YAML needs
 * quotes around it. Each test is called as the test with the row filled in, or else as its row: by
 * the row's {@code name} or by its values.
 *
 * <p><b>{@code expect}</b> is any subset of these; what it does not name is not looked at:
 *
 * <ul>
 *   <li>{@code division}: a name, or null for none
 *   <li>{@code roles}, {@code skills}, {@code languages}: a list of names, exactly those without
 *       order; for skills and languages also name → proficiency; or {@code include} and {@code
 *       exclude} with such lists. A member that is unknown is not compared; {@code problems: []}
 *       says that there is none.
 *   <li>{@code phones}: type, which the rule file has, → number, with its extension where it has
 *       one, or null for none
 *   <li>an attribute's name, alone or under {@code attributes}: its value, or null for none
 *   <li>{@code eligible}: true or false
 *   <li>{@code problems}: codes, each of which must occur; an empty list: no error at all
 *   <li>{@code scim}: a part of the resource that the rule file's target gets. Objects may have
 *       further members; lists further elements, in any order; null or an empty list is met by what
 *       is not there; null for {@code scim} itself: no resource
 * </ul>
 */
public final class RuleTestFile {
  private final Path path;
  private final Path rulesPath;
  private final RuleSet rules;
  private final List<RuleTest> tests;

  RuleTestFile(Path path, Path rulesPath, RuleSet rules, List<RuleTest> tests) {
    this.path = path;
    this.rulesPath = rulesPath;
    this.rules = rules;
    this.tests = List.copyOf(tests);
  }

  /**
   * Reads the test file at {@code path} with its rule file, directory and profiles; {@code scim}
   * may not be expected.
   *
   * @param languages those that the rule file may name
   * @throws InvalidInputException with all problems of all these files
   */
  public static RuleTestFile read(Path path, List<? extends ExpressionLanguage> languages) {
    return new RuleTestReader(path, languages, null).read();
  }

  /**
   * Reads the test file at {@code path} with its rule file, directory and profiles.
   *
   * @param languages those that the rule file may name
   * @param emitters what makes a target's resources, given the rule set under test; asked only
   *     where a test looks at them; may throw {@link InvalidInputException}
   * @throws InvalidInputException with all problems of all these files
   */
  public static RuleTestFile read(
      Path path,
      List<? extends ExpressionLanguage> languages,
      Function<? super RuleSet, ? extends ResourceEmitter> emitters) {
    return new RuleTestReader(path, languages, emitters).read();
  }

  /** Returns the path of this file, as it was given. */
  public Path path() {
    return path;
  }

  /** Returns the path of the rule file. */
  public Path rulesPath() {
    return rulesPath;
  }

  /** Returns the rule set under test. */
  public RuleSet rules() {
    return rules;
  }

  /** Returns the tests, in the order of the file. */
  public List<RuleTest> tests() {
    return tests;
  }

  /** Runs all tests, in the order of the file. */
  public List<RuleTestResult> run() {
    return tests.stream().map(RuleTest::run).toList();
  }
}
