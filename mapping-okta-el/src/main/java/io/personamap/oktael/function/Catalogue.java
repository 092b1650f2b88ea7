package io.personamap.oktael.function;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExprFunction;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.expr.KeyLookup;
import io.personamap.core.expr.KeyTest;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions and methods of one dialect, by name. Immutable and thread-safe. */
public final class Catalogue implements FunctionLibrary {
  private static final List<FunctionSpec> ALL = entries();
  private static final List<String> PURE =
      List.of("String.", "Arrays.", "Convert.", "Iso3166Convert.");
  private static final Set<String> OF_INSTANCE =
      Set.of("hasDirectoryUser", "findDirectoryUser", "hasWorkdayUser", "findWorkdayUser");
  private static final Catalogue CLASSIC = new Catalogue(Dialect.CLASSIC, ALL);
  private static final Catalogue IDENTITY_ENGINE = new Catalogue(Dialect.IDENTITY_ENGINE, ALL);

  private final Dialect dialect;
  private final Map<String, FunctionSpec> functions = new LinkedHashMap<>();
  private final Map<String, List<FunctionSpec>> methods = new LinkedHashMap<>();
  private final Map<String, ExprFunction> methodBodies = new LinkedHashMap<>();

  private Catalogue(Dialect dialect, List<FunctionSpec> specs) {
    this.dialect = dialect;
    for (FunctionSpec spec : specs) {
      if (!spec.dialects().contains(dialect)) {
        continue;
      }
      if (spec.form() == FunctionSpec.Form.FUNCTION) {
        functions.put(spec.name(), spec);
      } else {
        methods.computeIfAbsent(spec.name(), name -> new ArrayList<>()).add(spec);
      }
    }
    methods.replaceAll((name, targets) -> List.copyOf(targets));
    methods.forEach((name, targets) -> methodBodies.put(name, byTarget(name, targets)));
  }

  /** Returns all entries, made anew. */
  static List<FunctionSpec> entries() {
    return Stream.of(
            StringFunctions.specs(),
            DeprecatedFunctions.specs(),
            ExtensionFunctions.specs(),
            ArrayFunctions.specs(),
            ConvertFunctions.specs(),
            CountryFunctions.specs(),
            MembershipFunctions.specs(),
            List.of(FilteredGroups.spec(FilteredGroups.NONE)),
            ClaimFunctions.specs(),
            UserFunctions.specs(),
            DirectoryFunctions.specs(),
            TimeFunctions.specs(),
            StringMethods.specs(),
            ArrayMethods.specs(),
            ConversionMethods.specs(),
            TimeMethods.specs())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the catalogue of a dialect. */
  public static Catalogue of(Dialect dialect) {
    return dialect == Dialect.CLASSIC ? CLASSIC : IDENTITY_ENGINE;
  }

  /**
   * Returns this catalogue with a way to compile the expression that {@code getFilteredGroups}
   * takes as text; without it that function fails.
   */
  public Catalogue withGroupExpressions(GroupExpressionCompiler compiler) {
    FunctionSpec filtered = FilteredGroups.spec(compiler);
    return new Catalogue(
        dialect, ALL.stream().map(s -> s.name().equals(filtered.name()) ? filtered : s).toList());
  }

  /** Returns every function and method of both dialects, in the order of the reference. */
  public static List<FunctionSpec> all() {
    return ALL;
  }

  /** Returns this dialect's functions by full name, in the order of the reference. */
  public Map<String, FunctionSpec> functions() {
    return Collections.unmodifiableMap(functions);
  }

  /** Returns this dialect's methods by name; one name may have several target types. */
  public Map<String, List<FunctionSpec>> methods() {
    return Collections.unmodifiableMap(methods);
  }

  @Override
  public Optional<ExprFunction> function(String name) {
    return Optional.ofNullable(functions.get(name)).map(FunctionSpec::body);
  }

  @Override
  public Optional<ExprFunction> method(String name) {
    return Optional.ofNullable(methodBodies.get(name));
  }

  /** Picks the method by the type of the value before the dot. */
  private static ExprFunction byTarget(String name, List<FunctionSpec> specs) {
    return (evaluation, values) -> {
      Object target = values.length == 0 ? null : values[0];
      for (FunctionSpec spec : specs) {
        if (target != null && spec.target().holds(target)) {
          return spec.body().call(evaluation, values);
        }
      }
      String types =
          specs.stream().map(s -> s.target().word()).collect(Collectors.joining(" and "));
      throw new EvaluationException(
          target == null ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
          "`" + name + "` is a method of " + types + ", not of " + Values.typeName(target));
    };
  }

  @Override
  public Optional<KeyTest> keyTest(String name) {
    return functions.containsKey(name) ? KeyTests.of(name) : Optional.empty();
  }

  @Override
  public Optional<KeyLookup> lookup(
      String name, Evaluation evaluation, @Nullable Object[] constants) {
    FunctionSpec spec = functions.get(name);
    if (spec == null || !name.equals(UserFunctions.IS_MEMBER_OF) || constants.length == 0) {
      return Optional.empty();
    }
    Arguments.Taker taker = new Arguments.Taker(name, spec.parameters(), 0);
    return Optional.of(UserFunctions.lookup(new Arguments(taker, evaluation, constants)));
  }

  @Override
  public boolean looksForElement(String name) {
    return functions.containsKey(name) && name.equals(ArrayFunctions.CONTAINS);
  }

  @Override
  public boolean looksInside(String name) {
    return methods.containsKey(name) && name.equals("contains");
  }

  /**
   * Returns whether an app instance may be asked so: {@code workday_a.findWorkdayUser()} is {@code
   * findWorkdayUser("workday_a")}.
   */
  public static boolean isOfInstance(String function) {
    return OF_INSTANCE.contains(function);
  }

  @Override
  public boolean isPure(String name) {
    return functions.containsKey(name) && PURE.stream().anyMatch(name::startsWith);
  }
}
