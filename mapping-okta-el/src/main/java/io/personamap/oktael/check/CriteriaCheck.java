package io.personamap.oktael.check;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Suggestions;
import io.personamap.oktael.function.GroupCriteria;
import io.personamap.oktael.syntax.Diagnostics;

/** Checks the maps that {@code user.getGroups} and its like take, where they are written out. */
final class CriteriaCheck {
  private final String source;
  private final Diagnostics diagnostics;

  CriteriaCheck(String source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  void check(Expr.MapOf map) {
    boolean named =
        map.entries().stream().anyMatch(entry -> entry.key().equals(GroupCriteria.NAME));
    int from = map.span().start();
    for (Expr.MapOf.Entry entry : map.entries()) {
      Span key = keyBetween(from, entry);
      if (!GroupCriteria.KEYS.contains(entry.key())) {
        diagnostics.error(
            ProblemCode.ATTRIBUTE_UNKNOWN,
            key,
            "groups have no criterion `" + entry.key() + "`",
            Suggestions.didYouMean(entry.key(), GroupCriteria.KEYS)
                .orElse("write `" + GroupCriteria.NAME + "`, `group.id` or `group.type`"));
      } else if (entry.key().equals(GroupCriteria.OPERATOR)) {
        operator(key, entry.value(), named);
      }
      from = entry.value().span().end();
    }
  }

  private void operator(Span key, Expr value, boolean named) {
    if (!named) {
      diagnostics.error(
          ProblemCode.USAGE_NOT_ALLOWED,
          key,
          "`operator` is for `" + GroupCriteria.NAME + "` only; ids and types match exactly",
          null);
    } else if (value instanceof Expr.Literal literal
        && !GroupCriteria.OPERATORS.contains(String.valueOf(literal.value()))) {
      diagnostics.error(
          ProblemCode.USAGE_NOT_ALLOWED,
          value.span(),
          "groups have the operators `EXACT` and `STARTS_WITH` only",
          null);
    }
  }

  /** The tree has no place for keys; the text between two values has. */
  private Span keyBetween(int from, Expr.MapOf.Entry entry) {
    int end = entry.value().span().start();
    int start = source.indexOf(entry.key(), from);
    return start < 0 || start >= end
        ? new Span(from, end)
        : new Span(start, start + entry.key().length());
  }
}
