package io.personamap.core.source;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of one mapping, taken one by one; what is wrong with them goes to a collector. A key
 * whose value is null counts as not there. Not thread-safe.
 */
public final class Fields {
  private final SourceNode.Mapping mapping;
  private final ProblemCollector problems;
  private final Map<String, SourceNode> values = new LinkedHashMap<>();

  /** The keys without a value that {@link #filled} reported. */
  private final Set<String> reported = new HashSet<>();

  private Fields(SourceNode.Mapping mapping, ProblemCollector problems) {
    this.mapping = mapping;
    this.problems = problems;
    mapping.entries().forEach(entry -> values.put(entry.key(), entry.value()));
  }

  /** Returns the fields of {@code node}, or nothing and a problem where it is no mapping. */
  public static Optional<Fields> of(SourceNode node, String what, ProblemCollector problems) {
    if (node instanceof SourceNode.Mapping mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    problems.add(wrongType(node, what + " is a mapping"));
    return Optional.empty();
  }

  /** Returns the problem that a value has another type than {@code expectation} says. */
  public static Problem wrongType(SourceNode node, String expectation) {
    return Problem.error(ProblemCode.TYPE_WRONG, expectation + ", not " + node.word())
        .at(node.place());
  }

  /** Reports every key that is not in {@code known}. */
  public Fields only(Set<String> known) {
    for (SourceNode.Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            Problem.error(ProblemCode.KEY_UNKNOWN, "unknown key `" + entry.key() + "`")
                .at(entry.keyPlace())
                .hint(
                    Suggestions.didYouMean(entry.key(), known)
                        .orElse("known here: " + String.join(", ", known))));
      }
    }
    return this;
  }

  /** Returns where the mapping begins. */
  public Place place() {
    return mapping.place();
  }

  /** Returns the entries in the order of the document. */
  public List<SourceNode.Mapping.Entry> entries() {
    return mapping.entries();
  }

  /**
   * Reports every one of {@code keys} without a value: what was forgotten must not mean that the
   * key is not there.
   */
  public Fields filled(Set<String> keys) {
    for (SourceNode.Mapping.Entry entry : mapping.entries()) {
      if (keys.contains(entry.key()) && isNothing(entry.value())) {
        problems.add(withoutValue(entry));
        reported.add(entry.key());
      }
    }
    return this;
  }

  private static Problem withoutValue(SourceNode.Mapping.Entry entry) {
    return Problem.error(ProblemCode.KEY_MISSING, "`" + entry.key() + "` has no value")
        .at(entry.keyPlace());
  }

  /** Returns whether the key is there, with a value or without. */
  public boolean isWritten(String key) {
    return values.containsKey(key);
  }

  /** Returns whether the key is there with a value. */
  public boolean has(String key) {
    return node(key).isPresent();
  }

  /** Returns the value of {@code key}, whatever its type. */
  public Optional<SourceNode> node(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !isNothing(value));
  }

  private static boolean isNothing(SourceNode value) {
    return value instanceof SourceNode.Scalar scalar && scalar.isNull();
  }

  /** Returns the value of {@code key} and reports where it is not there. */
  public Optional<SourceNode> required(String key) {
    Optional<SourceNode> value = node(key);
    if (value.isEmpty() && !reported.contains(key)) {
      problems.add(
          entry(key)
              .map(Fields::withoutValue)
              .orElseGet(
                  () ->
                      Problem.error(ProblemCode.KEY_MISSING, "`" + key + "` is missing")
                          .at(mapping.place())));
    }
    return value;
  }

  private Optional<SourceNode.Mapping.Entry> entry(String key) {
    return entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /**
   * Returns the single value of {@code key}; numbers and booleans too. Reports a mapping or list.
   */
  public Optional<SourceNode.Scalar> scalar(String key) {
    return node(key).flatMap(value -> scalar(value, "`" + key + "`"));
  }

  /** Returns {@code node} as a single value and reports a mapping or list. */
  public Optional<SourceNode.Scalar> scalar(SourceNode node, String what) {
    if (node instanceof SourceNode.Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar);
    }
    problems.add(wrongType(node, what + " is a text"));
    return Optional.empty();
  }

  /** Returns the text of {@code key}; a number or boolean as it is written. */
  public Optional<String> text(String key) {
    return scalar(key).map(SourceNode.Scalar::text);
  }

  /** Returns the truth value of {@code key}, {@code otherwise} where it is not there. */
  public boolean flag(String key, boolean otherwise) {
    Optional<SourceNode.Scalar> value = scalar(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get().type() != SourceNode.Scalar.Type.BOOLEAN) {
      problems.add(wrongType(value.get(), "`" + key + "` is true or false"));
      return otherwise;
    }
    return Boolean.parseBoolean(value.get().text());
  }

  /** Returns the texts of {@code key}: one, or a list of them. */
  public List<SourceNode.Scalar> scalars(String key) {
    List<SourceNode.Scalar> found = new ArrayList<>();
    node(key)
        .ifPresent(
            value -> {
              List<SourceNode> elements =
                  value instanceof SourceNode.Sequence list ? list.elements() : List.of(value);
              elements.forEach(
                  element -> scalar(element, "a value of `" + key + "`").ifPresent(found::add));
            });
    return found;
  }
}
