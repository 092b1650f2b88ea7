package io.personamap.core.ruletest;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import io.personamap.core.source.SourceNode.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values of one row of {@code with} in the place of {@code ${name}}. Where that is the
 * whole text, the value keeps its type and may be a list or mapping; within a longer text, or in a
 * key, it is written out. {@code $${name}} stands for {@code ${name}} itself.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("(\\$?)\\$\\{\\s*([^{}]*?)\\s*}");

  private final Map<String, SourceNode> row = new LinkedHashMap<>();
  private final Mapping source;
  private final ProblemCollector problems;

  Placeholders(Mapping source, ProblemCollector problems) {
    this.source = source;
    this.problems = problems;
    source.entries().forEach(entry -> row.put(entry.key(), entry.value()));
  }

  /** Returns whether {@code text} has a placeholder. */
  static boolean isIn(String text) {
    return PLACEHOLDER.matcher(text).find();
  }

  SourceNode fill(SourceNode template) {
    if (template instanceof Mapping mapping) {
      return new Mapping(mapping.entries().stream().map(this::fill).toList(), mapping.place());
    }
    if (template instanceof Sequence list) {
      return new Sequence(list.elements().stream().map(this::fill).toList(), list.place());
    }
    return fill((Scalar) template);
  }

  private Mapping.Entry fill(Mapping.Entry entry) {
    String key = replace(entry.key(), entry.keyPlace());
    return new Mapping.Entry(key, entry.keyPlace(), fill(entry.value()));
  }

  private SourceNode fill(Scalar template) {
    Matcher whole = PLACEHOLDER.matcher(template.text());
    if (whole.matches() && whole.group(1).isEmpty()) {
      SourceNode value = row.get(whole.group(2));
      return value == null ? missing(template, whole.group(2)) : value;
    }
    return isIn(template.text())
        ? template.replacedBy(replace(template.text(), template.place()))
        : template;
  }

  private String replace(String text, Place place) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match, place)));
  }

  private String value(MatchResult match, Place place) {
    if (!match.group(1).isEmpty()) {
      return match.group().substring(1);
    }
    SourceNode value = row.get(match.group(2));
    if (value instanceof Scalar scalar) {
      return scalar.isNull() ? "" : scalar.text();
    }
    problems.add(
        value == null
            ? unknown(match.group(2)).at(place)
            : Fields.wrongType(value, "`" + match.group() + "` within a text is a text").at(place));
    return match.group();
  }

  private SourceNode missing(Scalar template, String name) {
    problems.add(unknown(name).at(template.place()));
    return template;
  }

  private Problem unknown(String name) {
    List<String> known = List.copyOf(row.keySet());
    return Problem.error(
            ProblemCode.KEY_MISSING,
            "the row of `with` in line " + source.place().line() + " has no `" + name + "`")
        .hint(Suggestions.didYouMean(name, known).orElse("it has: " + String.join(", ", known)));
  }
}
