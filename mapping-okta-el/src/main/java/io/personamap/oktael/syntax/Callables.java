package io.personamap.oktael.syntax;

import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.FunctionSpec;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which dotted names are functions, so that {@code String.len(x)} is a call and {@code
 * user.profile.title.length()} is a method of a value. Immutable.
 */
public final class Callables {
  private static final Callables CLASSIC = new Callables(Dialect.CLASSIC);
  private static final Callables IDENTITY_ENGINE = new Callables(Dialect.IDENTITY_ENGINE);

  private final Dialect dialect;
  private final Set<String> functions = new HashSet<>();

  /** In lower case; what people write for them too, so that it is an unknown function. */
  private final Set<String> namespaces = new HashSet<>(Set.of("array", "strings"));

  private Callables(Dialect dialect) {
    this.dialect = dialect;
    for (FunctionSpec spec : Catalogue.all()) {
      int dot = spec.name().indexOf('.');
      if (spec.form() == FunctionSpec.Form.FUNCTION) {
        functions.add(spec.name());
        if (dot > 0 && Character.isUpperCase(spec.name().charAt(0))) {
          namespaces.add(spec.name().substring(0, dot).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Returns the callables of a dialect. */
  public static Callables of(Dialect dialect) {
    return dialect == Dialect.CLASSIC ? CLASSIC : IDENTITY_ENGINE;
  }

  /** Returns whether {@code path(…)} is a call of a function, known or unknown, of any dialect. */
  boolean isFunction(String path) {
    int dot = path.indexOf('.');
    if (dot < 0 || functions.contains(path)) {
      return true;
    }
    String root = path.substring(0, dot);
    boolean lowerCase = Character.isLowerCase(root.charAt(0));
    return path.indexOf('.', dot + 1) < 0
        && namespaces.contains(root.toLowerCase(Locale.ROOT))
        && !(lowerCase && dialect == Dialect.IDENTITY_ENGINE);
  }

  /** Returns whether {@code method} is a function that an app instance may stand before. */
  boolean isOfInstance(String method) {
    return dialect == Dialect.CLASSIC && Catalogue.isOfInstance(method);
  }
}
