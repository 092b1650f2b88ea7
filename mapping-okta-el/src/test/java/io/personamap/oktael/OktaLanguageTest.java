package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.ValueType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language's settings: dialect, schema, place and strictness. */
class OktaLanguageTest {
  private static final Map<String, ValueType> SCHEMA =
      Map.of(
          "firstName", ValueType.STRING,
          "age", ValueType.INTEGER,
          "isContractor", ValueType.BOOLEAN,
          "tags", ValueType.LIST);

  private static final UserProfile ANA =
      UserProfile.builder()
          .attribute("title", "Lead")
          .account("id", "00u1")
          .account("created", "2015-07-30T23:58:32.000Z")
          .groups(List.of(Group.named("Sales")))
          .build();

  private static List<Diagnostic> refused(OktaLanguage language, String source) {
    return assertThrows(ExpressionException.class, () -> language.parse(source)).diagnostics();
  }

  @Test
  void languages_haveTheNamesOfRuleFiles() {
    assertEquals(
        List.of("okta", "okta-identity-engine"),
        OktaLanguage.all().stream().map(language -> language.name()).toList());
    assertEquals(Dialect.CLASSIC, OktaLanguage.of(Dialect.CLASSIC).dialect());
  }

  @Test
  void profile_isSeenInEachDialectsWay() {
    Object classic =
        OktaLanguage.classic()
            .compile("user.title + source.title + title + user.getInternalProperty(\"id\")")
            .evaluate(OktaLanguage.classic().context(ANA, Instant.EPOCH));
    assertEquals("LeadLeadLead00u1", classic);
    OktaLanguage engine = OktaLanguage.identityEngine();
    assertEquals(
        "Lead00u12015",
        engine
            .compile("user.profile.title + user.id + user.created.toString('yyyy')")
            .evaluate(engine.context(ANA, Instant.EPOCH)));
  }

  @Test
  void attributeOutsideTheSchema_isRefusedWithTheNearestName() {
    OktaLanguage language = OktaLanguage.classic().withSchema(SCHEMA);
    Diagnostic diagnostic = refused(language, "user.firstname == \"x\"").get(0);
    assertEquals("attribute-unknown", diagnostic.code().id());
    assertEquals(5, diagnostic.span().start());
    assertTrue(diagnostic.hint().orElseThrow().contains("user.firstName"), diagnostic.toString());
  }

  @Test
  void attributeOutsideTheSchema_isRefusedInABranchNeverTaken() {
    OktaLanguage language = OktaLanguage.classic().withSchema(SCHEMA);
    assertEquals(17, refused(language, "false ? 1 : user.nope").get(0).span().start());
    OktaLanguage engine = OktaLanguage.identityEngine().withSchema(SCHEMA);
    assertEquals(13, refused(engine, "user.profile.nope").get(0).span().start());
    engine.parse("user.id + user.profile.firstName");
  }

  @ParameterizedTest
  @CsvSource({
    "user.firstName < 5, operand-type",
    "user.age AND true, operand-type",
    "user.tags.x, operand-type",
    "user.firstName - 1, operand-type",
    "firstName(), name-misused",
  })
  void typesOfTheSchema_areChecked(String source, String code) {
    OktaLanguage language = OktaLanguage.classic().withSchema(SCHEMA);
    assertEquals(code, refused(language, source).get(0).code().id());
    OktaLanguage.classic().parse("user.firstName < 5");
  }

  @Test
  void groupRule_takesConditionsOverUsersOnly() {
    OktaLanguage language = OktaLanguage.classic().forUsage(Usage.GROUP_RULE);
    language.parse("String.stringContains(user.department, \"Sales\") AND !user.isContractor");
    assertEquals("usage-not-allowed", refused(language, "user.a + \"x\"").get(0).code().id());
    assertEquals("usage-not-allowed", refused(language, "app.x == 1").get(0).code().id());
  }

  @Test
  void strict_refusesExtensionsAndSaysWhatOktaTakes() {
    OktaLanguage.classic().parse("String.contains(user.title, \"Lead\")");
    Diagnostic diagnostic =
        refused(OktaLanguage.classic().strict(), "String.contains(user.title, \"Lead\")").get(0);
    assertEquals("not-portable", diagnostic.code().id());
    assertTrue(diagnostic.hint().orElseThrow().contains("String.stringContains"));
  }

  @ParameterizedTest
  @CsvSource({
    "user.email.endsWith(\"x\"), String.substring(user.email",
    "user.firstName.length(), String.len(user.firstName)",
    "user.firstName.toUpperCase(), String.toUpperCase(user.firstName)",
    "user.profile.email, user.email",
    "profile.email, user.email",
    "string.tolowercase(user.a), String.toLowerCase",
    "String.lenn(user.a), String.len",
    "len(user.a), String.len",
    "coalesce(user.a), ?:",
  })
  void hints_sayItInOktasTerms(String source, String hint) {
    Diagnostic diagnostic = refused(OktaLanguage.classic(), source).get(0);
    assertTrue(diagnostic.hint().orElse("").contains(hint), diagnostic.toString());
  }

  @Test
  void spans_includeTheParenthesesAroundAPart() {
    String source = "(user.a == 1 OR user.b) AND (user.c)";
    Expr.Binary and = (Expr.Binary) OktaLanguage.classic().parse(source).tree();
    assertEquals(source, and.span().of(source));
    assertEquals("user.a == 1 OR user.b", and.left().span().of(source));
    String call = "!(String.len( user.a ) == 0)";
    Expr.Unary not = (Expr.Unary) OktaLanguage.classic().parse(call).tree();
    assertEquals(call, not.span().of(call));
    Expr.Binary equal = (Expr.Binary) not.operand();
    assertEquals("String.len( user.a )", equal.left().span().of(call));
  }

  @Test
  void groupExpressions_areCompiledInTheLanguage() {
    EvaluationContext context =
        EvaluationContext.builder()
            .groups(List.of(Group.of("g1", "Sales"), Group.of("g2", "Other")))
            .build();
    assertEquals(
        List.of("SALES"),
        OktaLanguage.classic()
            .compile("getFilteredGroups({\"g1\"}, \"String.toUpperCase(group.name)\", 10)")
            .evaluate(context));
  }

  @Test
  void warningInAnArgument_doesNotHideAnUnknownMethod() {
    ExpressionException refused =
        assertThrows(
            ExpressionException.class,
            () -> OktaLanguage.identityEngine().parse("user.profile.foo(true != {1})"));
    assertTrue(
        refused.diagnostics().stream()
            .anyMatch(diagnostic -> diagnostic.code() == ProblemCode.FUNCTION_UNKNOWN));
  }
}
