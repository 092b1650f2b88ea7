package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that expressions compiled together read, each with a slot: {@code user.title} in
 * fifty rules is read once per profile.
 */
final class AttributePaths {
  private final Map<List<String>, Integer> slotByPath = new LinkedHashMap<>();
  private final List<List<String>> paths = new ArrayList<>();

  /**
   * Returns the path of names that {@code node} is, such as {@code user.profile.title}; empty for
   * any other tree.
   */
  static Optional<List<String>> pathOf(Expr node) {
    List<String> names = new ArrayList<>();
    Expr rest = node;
    while (rest instanceof Expr.Property property) {
      names.add(0, property.name());
      rest = property.target();
    }
    if (!(rest instanceof Expr.Name root)) {
      return Optional.empty();
    }
    names.add(0, root.name());
    return Optional.of(List.copyOf(names));
  }

  int slotOf(List<String> path) {
    return slotByPath.computeIfAbsent(
        path,
        added -> {
          paths.add(added);
          return paths.size() - 1;
        });
  }

  int size() {
    return paths.size();
  }

  @Nullable Object read(int slot, EvaluationContext context) {
    List<String> path = paths.get(slot);
    Object value = resolve(path.get(0), context);
    for (int i = 1; i < path.size(); i++) {
      value = Values.property(value, path.get(i));
    }
    return value;
  }

  /**
   * A binding, else a root, else an attribute of {@code source}, or of {@code user} where there is
   * no source.
   */
  static @Nullable Object resolve(String name, EvaluationContext context) {
    if (context.bindings().containsKey(name)) {
      return context.bindings().get(name);
    }
    Map<String, @Nullable Object> roots = context.roots();
    if (roots.containsKey(name)) {
      return roots.get(name);
    }
    Object source = roots.containsKey("source") ? roots.get("source") : roots.get("user");
    return source instanceof Map<?, ?> attributes ? attributes.get(name) : null;
  }
}
