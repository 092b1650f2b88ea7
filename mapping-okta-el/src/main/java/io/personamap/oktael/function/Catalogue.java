package io.personamap.oktael.function;

import io.personamap.core.expr.ExprFunction;
import io.personamap.core.expr.FunctionLibrary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions and methods of one dialect, by name. Immutable and thread-safe. */
public final class Catalogue implements FunctionLibrary {
  private static final Catalogue CLASSIC = new Catalogue(Dialect.CLASSIC);
  private static final Catalogue IDENTITY_ENGINE = new Catalogue(Dialect.IDENTITY_ENGINE);

  private final Map<String, FunctionSpec> functions = new LinkedHashMap<>();
  private final Map<String, List<FunctionSpec>> methods = new LinkedHashMap<>();

  private Catalogue(Dialect dialect) {
    for (FunctionSpec spec : all()) {
      if (!spec.dialects().contains(dialect)) {
        continue;
      }
      if (spec.form() == FunctionSpec.Form.FUNCTION) {
        functions.put(spec.name(), spec);
      } else {
        methods.computeIfAbsent(spec.name(), name -> new ArrayList<>()).add(spec);
      }
    }
  }

  /** Returns the catalogue of a dialect. */
  public static Catalogue of(Dialect dialect) {
    return dialect == Dialect.CLASSIC ? CLASSIC : IDENTITY_ENGINE;
  }

  /** Returns every function and method of both dialects, in the order of the reference. */
  public static List<FunctionSpec> all() {
    return List.of();
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
    return Optional.ofNullable(methods.get(name)).map(specs -> specs.get(0).body());
  }
}
