package io.personamap.scim.target;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads keys whose values are a few words, or numbers; the first word is the default. */
final class Choices {
  /** Source: RFC 7643 section 7, as the next two. */
  static final List<String> MUTABILITY = List.of("readWrite", "readOnly", "immutable", "writeOnly");

  static final List<String> RETURNED = List.of("default", "always", "never", "request");
  static final List<String> UNIQUENESS = List.of("none", "server", "global");

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final ProblemCollector problems;

  Choices(ProblemCollector problems) {
    this.problems = problems;
  }

  String word(Fields fields, String key, List<String> words) {
    Optional<Scalar> value = fields.scalar(key);
    if (value.isPresent() && !words.contains(value.get().text())) {
      Scalar wrong = value.get();
      problems.add(
          Problem.error(
                  ProblemCode.VALUE_WRONG,
                  "`"
                      + key
                      + "` is one of "
                      + String.join(", ", words)
                      + ", not `"
                      + wrong.text()
                      + "`")
              .at(wrong.place())
              .hint(Suggestions.didYouMean(wrong.text(), words).orElse(null)));
      return words.get(0);
    }
    return value.map(Scalar::text).orElse(words.get(0));
  }

  AttributeType type(Fields fields) {
    return choice(fields, "type", AttributeType.values(), AttributeType::word);
  }

  Feed.Format format(Fields fields) {
    return choice(fields, "format", Feed.Format.values(), Feed.Format::word);
  }

  private <T> T choice(Fields fields, String key, T[] values, Function<T, String> word) {
    Map<String, T> byWord = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> byWord.put(word.apply(value), value));
    return byWord.getOrDefault(word(fields, key, List.copyOf(byWord.keySet())), values[0]);
  }

  /** Returns a persona value or member, and reports a member that nothing has. */
  String source(Scalar from) {
    String source = from.text();
    int dot = source.indexOf('.');
    String member = source.substring(dot + 1);
    if (dot >= 0 && !Members.NAMES.contains(member)) {
      problems.add(
          Problem.error(ProblemCode.VALUE_WRONG, "no persona value has a member `" + member + "`")
              .at(from.place())
              .hint(
                  Suggestions.didYouMean(member, Members.NAMES)
                      .orElse("members: " + String.join(", ", Members.NAMES))));
    }
    return source;
  }

  Optional<Double> number(Fields fields, String key) {
    Optional<Scalar> value = fields.scalar(key);
    if (value.isPresent() && !DECIMAL.matcher(value.get().text()).matches()) {
      problems.add(Fields.wrongType(value.get(), "`" + key + "` is a decimal number"));
      return Optional.empty();
    }
    return value.map(number -> Double.valueOf(number.text()));
  }
}
