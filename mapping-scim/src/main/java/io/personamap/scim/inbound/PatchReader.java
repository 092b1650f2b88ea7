package io.personamap.scim.inbound;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.scim.patch.PatchOperation;
import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.patch.PatchPath;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one PATCH request. Not thread-safe. */
final class PatchReader {
  private static final String ASKED = "the sender asks for it";

  private final Names names;
  private final ProblemCollector problems;
  private final List<PatchOperation> operations = new ArrayList<>();
  private int number;

  PatchReader(Names names, ProblemCollector problems) {
    this.names = names;
    this.problems = problems;
  }

  ScimPatch read(Map<?, ?> message) {
    if (member(message, "Operations") instanceof List<?> list) {
      for (Object one : list) {
        number++;
        if (one instanceof Map<?, ?> operation) {
          operation(operation);
        } else {
          wrong(ProblemCode.TYPE_WRONG, "is a JSON object", null);
        }
      }
    } else {
      problems.add(
          Problem.error(ProblemCode.KEY_MISSING, "a PATCH request has a list `Operations`"));
    }
    return ScimPatch.of(operations);
  }

  private void operation(Map<?, ?> operation) {
    Optional<Op> op = op(member(operation, "op"));
    Object path = member(operation, "path");
    Object value = member(operation, "value");
    if (op.isEmpty()) {
      wrong(ProblemCode.VALUE_WRONG, "has no `op`", "an `op` is add, replace or remove");
    } else if (path instanceof String text && !text.isBlank()) {
      at(op.get(), text.strip(), value);
    } else if (value instanceof Map<?, ?> members) {
      members.forEach((name, one) -> at(op.get(), String.valueOf(name), one));
    } else {
      wrong(ProblemCode.KEY_MISSING, "has neither a path nor members as value", null);
    }
  }

  private void at(Op op, String text, @Nullable Object value) {
    Optional<String> schema = names.schema(text);
    if (schema.isPresent() && value instanceof Map<?, ?> members) {
      members.forEach((name, one) -> at(op, schema.get() + ":" + name, one));
      return;
    }
    if (text.equalsIgnoreCase("schemas")) {
      return;
    }
    try {
      emit(op, PatchPath.parse(names.target(), colon(text)), value);
    } catch (IllegalArgumentException unsupported) {
      wrong(
          ProblemCode.VALUE_WRONG,
          "has a path of a form that is not supported",
          "a path is attribute, attribute.member, or attribute[member eq \"text\"].member");
    }
  }

  /** Some put a dot between the URN and the attribute. */
  private String colon(String text) {
    return names.prefix(text).map(urn -> urn + ":" + text.substring(urn.length() + 1)).orElse(text);
  }

  private void emit(Op op, PatchPath path, @Nullable Object value) {
    Optional<TargetAttribute> attribute = names.attribute(path.schema(), path.attribute());
    Optional<TargetAttribute> sub =
        attribute.flatMap(own -> path.member().flatMap(name -> sub(own, name)));
    PatchPath exact = attribute.map(own -> spelled(own, sub, path)).orElse(path);
    Object read = value(attribute, sub, path, value);
    if (op == Op.REMOVE && read instanceof List<?> list && path.filter() == null) {
      list.forEach(one -> removal(exact, one));
    } else if (op == Op.REMOVE || (read == null && op == Op.REPLACE)) {
      operations.add(new PatchOperation(Op.REMOVE, exact.text(), null, ASKED));
    } else if (read != null) {
      operations.add(new PatchOperation(op, exact.text(), read, ASKED));
    }
  }

  private static @Nullable Object value(
      Optional<TargetAttribute> attribute,
      Optional<TargetAttribute> sub,
      PatchPath path,
      @Nullable Object value) {
    if (path.sub() != null) {
      return ValueReader.read(sub.orElse(null), value);
    }
    Object read = ValueReader.read(attribute.orElse(null), value);
    if (path.filter() != null && read instanceof List<?> list && list.size() == 1) {
      return list.get(0);
    }
    return read;
  }

  /** Entra takes values out of a list by naming them as the value. */
  private void removal(PatchPath path, Object value) {
    Object id = value instanceof Map<?, ?> map ? member(map, "value") : value;
    if (id == null) {
      wrong(ProblemCode.VALUE_WRONG, "removes a value without a `value`", null);
      return;
    }
    PatchPath.Filter filter = new PatchPath.Filter("value", String.valueOf(id));
    PatchPath one = new PatchPath(path.schema(), path.attribute(), filter, null);
    operations.add(new PatchOperation(Op.REMOVE, one.text(), null, ASKED));
  }

  private static PatchPath spelled(
      TargetAttribute attribute, Optional<TargetAttribute> sub, PatchPath path) {
    PatchPath.Filter filter = path.filter();
    PatchPath.Filter exact =
        filter == null
            ? null
            : new PatchPath.Filter(
                sub(attribute, filter.name()).map(TargetAttribute::name).orElse(filter.name()),
                filter.value());
    return new PatchPath(
        attribute.isExtension() ? attribute.schema() : null,
        attribute.name(),
        exact,
        sub.map(TargetAttribute::name).orElse(path.sub()));
  }

  private static Optional<TargetAttribute> sub(TargetAttribute attribute, String name) {
    return attribute.subAttributes().stream()
        .filter(one -> one.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<Op> op(@Nullable Object word) {
    return switch (String.valueOf(word).toLowerCase(Locale.ROOT)) {
      case "add" -> Optional.of(Op.ADD);
      case "replace" -> Optional.of(Op.REPLACE);
      case "remove" -> Optional.of(Op.REMOVE);
      default -> Optional.empty();
    };
  }

  private static @Nullable Object member(Map<?, ?> members, String name) {
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (name.equalsIgnoreCase(String.valueOf(member.getKey()))) {
        return member.getValue();
      }
    }
    return null;
  }

  private void wrong(ProblemCode code, String what, @Nullable String hint) {
    problems.add(Problem.error(code, "operation " + number + " " + what).hint(hint));
  }
}
