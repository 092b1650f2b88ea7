package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The membership functions of one dialect in the words of the other. */
final class Memberships {
  private static final String ID = "group.id";
  private static final String NAME = "group.profile.name";
  private static final String OPERATOR = "operator";

  private final Terms terms;
  private final Notes notes;

  Memberships(Terms terms, Notes notes) {
    this.terms = terms;
    this.notes = notes;
  }

  /** Returns classic calls for one map of criteria, or {@code original} where there are none. */
  Expr classic(Expr criteria, Expr original) {
    if (criteria instanceof Expr.MapOf map) {
      List<String> keys = map.entries().stream().map(Expr.MapOf.Entry::key).toList();
      Expr first = map.entries().get(0).value();
      if (keys.equals(List.of(ID))) {
        return terms.call(
            "isMemberOfAnyGroup",
            first instanceof Expr.ListOf ids && !ids.elements().isEmpty()
                ? ids.elements()
                : List.of(first));
      }
      if (keys.equals(List.of(NAME))) {
        return anyName("isMemberOfGroupNameStartsWith", first);
      }
      if (keys.equals(List.of(NAME, OPERATOR))) {
        String operator = TextTests.literal(map.entries().get(1).value());
        if ("EXACT".equals(operator)) {
          return anyName("isMemberOfGroupName", first);
        }
        if ("STARTS_WITH".equals(operator)) {
          return anyName("isMemberOfGroupNameStartsWith", first);
        }
      }
    }
    notes.obstacle("the classic dialect has no function for these criteria of groups");
    return original;
  }

  private Expr anyName(String function, Expr names) {
    List<Expr> all = names instanceof Expr.ListOf list ? list.elements() : List.of(names);
    if (all.isEmpty()) {
      return terms.literal(false);
    }
    Expr any = one(function, all.get(0));
    for (Expr name : all.subList(1, all.size())) {
      any = terms.binary(Expr.BinaryOperator.OR, any, one(function, name));
    }
    return any;
  }

  private Expr one(String function, Expr name) {
    boolean prefix = function.endsWith("StartsWith");
    String literal = TextTests.literal(name);
    if (literal == null) {
      notes.difference(
          prefix
              ? "where a name is an array, or ends with `.*`, it is compared as it is"
              : "where a name is an array, it is compared as one text");
      return terms.call(function, name);
    }
    boolean cut = prefix && literal.endsWith(".*");
    return terms.call(
        function, terms.literal(cut ? literal.substring(0, literal.length() - 2) : literal));
  }

  /** Returns Identity Engine's call for a classic one, or {@code original} where there is none. */
  Expr engine(String function, List<Expr> arguments, Expr original) {
    Expr first = arguments.get(0);
    if (arguments.stream().anyMatch(one -> TextTests.literal(one) == null)) {
      notes.difference(
          arguments.size() > 1
              ? "where a group is given by an array: a failure, not a group for each element"
              : "where the group is given by an array, each of its elements counts");
    }
    return switch (function) {
      case "isMemberOfGroup" -> isMember(ID, first, null);
      case "isMemberOfAnyGroup" -> isMember(ID, terms.list(arguments), null);
      case "isMemberOfGroupName" -> isMember(NAME, first, "EXACT");
      case "isMemberOfGroupNameStartsWith" -> startsWith(first, original);
      default -> original;
    };
  }

  private Expr startsWith(Expr prefix, Expr original) {
    String literal = TextTests.literal(prefix);
    if (literal != null && literal.endsWith(".*")) {
      notes.obstacle("Identity Engine drops the `.*` at the end of a prefix");
      return original;
    }
    if (literal == null) {
      notes.difference("where the prefix ends with `.*`, Identity Engine drops that");
    }
    return isMember(NAME, prefix, "STARTS_WITH");
  }

  private Expr isMember(String key, Expr value, @Nullable String operator) {
    List<Expr.MapOf.Entry> entries = new ArrayList<>();
    entries.add(new Expr.MapOf.Entry(key, value));
    if (operator != null) {
      entries.add(new Expr.MapOf.Entry(OPERATOR, terms.literal(operator)));
    }
    return terms.call("user.isMemberOf", new Expr.MapOf(entries, terms.span()));
  }
}
