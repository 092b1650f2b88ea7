package io.personamap.oktael;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.expr.Limits;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import io.personamap.oktael.check.CheckSettings;
import io.personamap.oktael.check.Checker;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.portability.Place;
import io.personamap.oktael.portability.Portability;
import io.personamap.oktael.portability.PortabilityReport;
import io.personamap.oktael.syntax.Callables;
import io.personamap.oktael.syntax.Diagnostics;
import io.personamap.oktael.syntax.Parser;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Okta Expression Language in one dialect, and how strictly it is read. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * OktaLanguage.classic().compile("String.len(user.title)").evaluate(context)
 * }</pre>
 */
public final class OktaLanguage implements ExpressionLanguage {
  private static final OktaLanguage CLASSIC =
      new OktaLanguage(Dialect.CLASSIC, null, Usage.MAPPING, false);
  private static final OktaLanguage IDENTITY_ENGINE =
      new OktaLanguage(Dialect.IDENTITY_ENGINE, null, Usage.MAPPING, false);

  private final Dialect dialect;
  private final @Nullable Map<String, ValueType> userAttributes;
  private final Usage usage;
  private final boolean strict;
  private final Catalogue catalogue;

  private OktaLanguage(
      Dialect dialect,
      @Nullable Map<String, ValueType> userAttributes,
      Usage usage,
      boolean strict) {
    this.dialect = dialect;
    this.userAttributes = userAttributes;
    this.usage = usage;
    this.strict = strict;
    this.catalogue = Catalogue.of(dialect).withGroupExpressions(this::groupExpression);
  }

  private Expression groupExpression(String text, Limits limits) {
    return new ExpressionCompiler(Catalogue.of(dialect), limits).compile(parse(text));
  }

  private List<Diagnostic> wrongInGroupExpression(String text) {
    try {
      return inGroupExpression().parse(text).warnings();
    } catch (ExpressionException refused) {
      return refused.diagnostics();
    }
  }

  private OktaLanguage inGroupExpression() {
    return new OktaLanguage(dialect, userAttributes, Usage.MAPPING, strict);
  }

  /** Returns the classic dialect: {@code user.title}, {@code String.len(x)}. */
  public static OktaLanguage classic() {
    return CLASSIC;
  }

  /** Returns the dialect of Identity Engine: {@code user.profile.title}, {@code x.length()}. */
  public static OktaLanguage identityEngine() {
    return IDENTITY_ENGINE;
  }

  /** Returns {@code dialect}. */
  public static OktaLanguage of(Dialect dialect) {
    return dialect == Dialect.CLASSIC ? CLASSIC : IDENTITY_ENGINE;
  }

  /** Returns both dialects, as a rule file may name them. */
  public static List<ExpressionLanguage> all() {
    return List.of(CLASSIC, IDENTITY_ENGINE);
  }

  /**
   * Returns this language for users with exactly these attributes: any other is an error, with the
   * nearest name, even in a branch that is never taken; as at Okta.
   */
  public OktaLanguage withSchema(Map<String, ValueType> attributes) {
    return new OktaLanguage(
        dialect, Collections.unmodifiableMap(new LinkedHashMap<>(attributes)), usage, strict);
  }

  /** Returns this language for one place at Okta; {@link Usage#MAPPING} unless set. */
  public OktaLanguage forUsage(Usage place) {
    return new OktaLanguage(dialect, userAttributes, place, strict);
  }

  /** Returns this language without our extensions: what Okta does not have is an error. */
  public OktaLanguage strict() {
    return new OktaLanguage(dialect, userAttributes, usage, true);
  }

  /** Returns the dialect. */
  public Dialect dialect() {
    return dialect;
  }

  /** Returns the dialect's functions and methods. */
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public String name() {
    return dialect.language();
  }

  @Override
  public ParsedExpression parse(String source) {
    Diagnostics diagnostics = new Diagnostics();
    CheckSettings settings = settings();
    Callables callables = Callables.of(dialect);
    Expr tree = Parser.parse(source, callables, diagnostics);
    if (tree == null) {
      Checker.checkNames(Parser.calls(source, callables), source, settings, diagnostics);
      throw new ExpressionException(diagnostics.all());
    }
    Checker.check(tree, source, settings, diagnostics);
    diagnostics.refuseErrors();
    return new ParsedExpression(source, tree, diagnostics.all());
  }

  private CheckSettings settings() {
    return new CheckSettings(
        dialect,
        catalogue,
        userAttributes,
        usage == Usage.GROUP_RULE,
        strict,
        this::wrongInGroupExpression);
  }

  /**
   * Tells where Okta would take {@code source} as it is written, and what it would take elsewhere.
   * Each place is read in the dialect and under the rules of Okta there; of this language only the
   * schema counts.
   */
  public PortabilityReport portability(String source) {
    return new Portability(this::strictlyIn).report(source);
  }

  private CheckSettings strictlyIn(Place place) {
    Usage strictUsage = place == Place.GROUP_RULE ? Usage.GROUP_RULE : Usage.MAPPING;
    return new OktaLanguage(place.dialect(), userAttributes, strictUsage, true).settings();
  }

  @Override
  public List<Diagnostic> notPortable(String source) {
    try {
      strict().parse(source);
      return List.of();
    } catch (ExpressionException refused) {
      return refused.diagnostics().stream()
          .filter(diagnostic -> diagnostic.code() == ProblemCode.NOT_PORTABLE)
          .toList();
    }
  }

  @Override
  public Catalogue functions() {
    return catalogue();
  }

  @Override
  public EvaluationContext context(UserProfile profile, @Nullable Instant now) {
    return OktaContexts.of(profile, now, dialect);
  }
}
