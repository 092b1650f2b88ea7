package io.personamap.oktael;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.oktael.function.Dialect;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the JSON form of a context; for one document. */
final class ContextReader {
  private static final Set<String> FACTS =
      Set.of("internal", "directory", "workday", "apps", "linkedObjects");

  private static final Set<String> LEFT_TO_OTHERS = Set.of("schema", "usage");

  private final Dialect dialect;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, @Nullable Object> roots = new LinkedHashMap<>();
  private final EvaluationContext.Builder builder = EvaluationContext.builder();

  ContextReader(Dialect dialect) {
    this.dialect = dialect;
  }

  static InvalidInputException wrong(String message) {
    return InvalidInputException.of(Problem.error(ProblemCode.VALUE_WRONG, message));
  }

  EvaluationContext read(JsonNode context) {
    if (!context.isObject()) {
      throw InvalidInputException.of(
          Problem.error(ProblemCode.TYPE_WRONG, "a context is an object"));
    }
    context.properties().forEach(entry -> key(entry.getKey(), entry.getValue()));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    addAliases();
    roots.forEach(builder::root);
    return builder.build();
  }

  private void key(String key, JsonNode value) {
    if (LEFT_TO_OTHERS.contains(key)) {
      return;
    }
    switch (key) {
      case "groups" -> groups(value);
      case "now" -> now(value);
      case "bindings" -> {
        if (isObject(key, value)) {
          value
              .properties()
              .forEach(e -> builder.binding(e.getKey(), JsonValues.plain(e.getValue())));
        }
      }
      case "apps" -> {
        if (isObject(key, value)) {
          builder.fact(key, apps(value));
        }
      }
      default -> {
        if (FACTS.contains(key)) {
          if (isObject(key, value)) {
            builder.fact(key, JsonValues.plain(value));
          }
        } else {
          roots.put(key, JsonValues.plain(value));
        }
      }
    }
  }

  /** An app is a root with its user's attributes, and one with its own under {@code name_app}. */
  private Map<String, @Nullable Object> apps(JsonNode apps) {
    Map<String, @Nullable Object> byName = new LinkedHashMap<>();
    apps.properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              JsonNode app = entry.getValue();
              if (!isObject("apps." + name, app)) {
                return;
              }
              Map<String, @Nullable Object> facts = new LinkedHashMap<>();
              app.properties()
                  .forEach(
                      e ->
                          facts.put(
                              e.getKey().equals("properties") ? "app" : e.getKey(),
                              JsonValues.plain(e.getValue())));
              byName.put(name, facts);
              rootOf(name, facts.get("user"));
              rootOf(name + "_app", facts.get("app"));
            });
    return byName;
  }

  private void rootOf(String name, @Nullable Object attributes) {
    if (attributes != null) {
      roots.putIfAbsent(name, attributes);
    }
  }

  /** Okta's help writes {@code appUser} where its reference writes {@code appuser}. */
  private void addAliases() {
    if (dialect == Dialect.CLASSIC && roots.containsKey("appuser")) {
      roots.putIfAbsent("appUser", roots.get("appuser"));
    } else if (dialect == Dialect.CLASSIC && roots.containsKey("appUser")) {
      roots.put("appuser", roots.get("appUser"));
    }
  }

  private void now(JsonNode value) {
    try {
      builder.now(OffsetDateTime.parse(value.asString("")).toInstant());
    } catch (DateTimeParseException noInstant) {
      problems.add(
          Problem.error(ProblemCode.VALUE_WRONG, "`now` is an instant with a zone")
              .hint("write it as `" + Instant.EPOCH + "`"));
    }
  }

  private void groups(JsonNode value) {
    if (!value.isArray()) {
      problems.add(Problem.error(ProblemCode.TYPE_WRONG, "`groups` is a list"));
      return;
    }
    List<Group> groups = new ArrayList<>();
    for (JsonNode group : value) {
      if (group.isString()) {
        groups.add(Group.named(group.stringValue()));
      } else if (group.isObject() && group.path("name").isString()) {
        groups.add(group(group));
      } else {
        problems.add(
            Problem.error(
                ProblemCode.TYPE_WRONG, "a group in `groups` is a name, or an object with `name`"));
      }
    }
    builder.groups(groups);
  }

  @SuppressWarnings("NullAway") // javac drops the annotation in a record's constructor parameter
  private static Group group(JsonNode group) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    group
        .properties()
        .forEach(
            e -> {
              if (!Set.of("id", "name", "type", "sourceId").contains(e.getKey())) {
                details.put(e.getKey(), JsonValues.plain(e.getValue()));
              }
            });
    return new Group(
        text(group, "id"),
        group.path("name").stringValue(),
        text(group, "type"),
        text(group, "sourceId"),
        details);
  }

  private static @Nullable String text(JsonNode group, String name) {
    JsonNode value = group.path(name);
    return value.isString() ? value.stringValue() : null;
  }

  private boolean isObject(String key, JsonNode value) {
    if (!value.isObject()) {
      problems.add(Problem.error(ProblemCode.TYPE_WRONG, "`" + key + "` is an object"));
    }
    return value.isObject();
  }
}
