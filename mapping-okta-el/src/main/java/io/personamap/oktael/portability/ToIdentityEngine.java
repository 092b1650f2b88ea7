package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.print.Printer;
import java.util.List;
import java.util.Map;

/** Says in Identity Engine's dialect what the tree says in the classic one, or in our words. */
final class ToIdentityEngine extends TreeCopy {
  private static final Map<String, String> TEXT_FUNCTIONS =
      Map.ofEntries(
          Map.entry("String.toUpperCase/1", "toUpperCase"),
          Map.entry("toUpperCase/1", "toUpperCase"),
          Map.entry("String.toLowerCase/1", "toLowerCase"),
          Map.entry("toLowerCase/1", "toLowerCase"),
          Map.entry("String.len/1", "length"),
          Map.entry("String.removeSpaces/1", "removeSpaces"),
          Map.entry("String.substring/3", "substring"),
          Map.entry("substring/3", "substring"),
          Map.entry("String.substringBefore/2", "substringBefore"),
          Map.entry("substringBefore/2", "substringBefore"),
          Map.entry("String.substringAfter/2", "substringAfter"),
          Map.entry("substringAfter/2", "substringAfter"),
          Map.entry("String.replace/3", "replace"),
          Map.entry("String.replaceFirst/3", "replaceFirst"),
          Map.entry("Convert.toInt/1", "toInteger"),
          Map.entry("Convert.toNum/1", "toNumber"));

  private static final Map<String, String> ARRAY_FUNCTIONS =
      Map.of(
          "Arrays.contains/2", "contains",
          "Arrays.size/1", "size",
          "Arrays.isEmpty/1", "isEmpty",
          "Arrays.add/2", "add",
          "Arrays.remove/2", "remove");

  private static final Map<String, String> COUNTRY_FUNCTIONS =
      Map.of(
          "Iso3166Convert.toAlpha2/1", "toAlpha2",
          "Iso3166Convert.toAlpha3/1", "toAlpha3",
          "Iso3166Convert.toNumeric/1", "toNumeric",
          "Iso3166Convert.toName/1", "toName");

  private final PartTypes types;
  private final Notes notes;

  ToIdentityEngine(PartTypes types, Notes notes) {
    this.types = types;
    this.notes = notes;
  }

  @Override
  public Expr property(Expr.Property node) {
    Terms terms = new Terms(node.span());
    if (Paths.isUserProfile(node)) {
      return node;
    }
    boolean attribute =
        Paths.isName(node.target(), "user")
            && (!Paths.ACCOUNT.contains(node.name()) || types.of(node) != ValueType.ANY);
    if (attribute || Paths.isName(node.target(), "profile")) {
      return terms.attribute(terms.attribute(terms.name("user"), "profile"), node.name());
    }
    return super.property(node);
  }

  @Override
  public Expr call(Expr.Call node) {
    Terms terms = new Terms(node.span());
    List<Expr> arguments = copies(node.arguments());
    String key = node.function() + "/" + arguments.size();
    if (TEXT_FUNCTIONS.containsKey(key)) {
      differs(node, "text");
      return terms.method(arguments.get(0), TEXT_FUNCTIONS.get(key), rest(arguments));
    }
    if (ARRAY_FUNCTIONS.containsKey(key)) {
      differs(node.arguments().get(0), node.function(), "array");
      return terms.method(arguments.get(0), ARRAY_FUNCTIONS.get(key), rest(arguments));
    }
    if (COUNTRY_FUNCTIONS.containsKey(key)) {
      differs(node, "text with a country");
      return terms.method(
          terms.method(arguments.get(0), "parseCountryCode"), COUNTRY_FUNCTIONS.get(key));
    }
    if (node.function().startsWith("isMemberOf") && !arguments.isEmpty()) {
      return new Memberships(terms, notes).engine(node.function(), arguments, node);
    }
    return other(node, key, arguments);
  }

  private static List<Expr> rest(List<Expr> arguments) {
    return arguments.subList(1, arguments.size());
  }

  private Expr other(Expr.Call node, String key, List<Expr> arguments) {
    Terms terms = new Terms(node.span());
    return switch (key) {
      case "String.stringContains/2", "String.contains/2" ->
          contains(terms, node.arguments().get(0), arguments.get(0), arguments.get(1));
      case "String.startsWith/2", "String.endsWith/2" -> edge(node, arguments);
      case "String.append/2" -> {
        differs(node, "text");
        yield terms.sum(arguments.get(0), arguments.get(1));
      }
      case "Arrays.get/2" -> {
        differs(node.arguments().get(0), node.function(), "array");
        yield new Expr.Index(arguments.get(0), arguments.get(1), node.span());
      }
      case "user.getInternalProperty/1" -> property(node, arguments.get(0));
      case "Time.now/0" -> {
        notes.difference("`DateTime.now()` is a time where `Time.now()` is a text");
        yield terms.call("DateTime.now");
      }
      case "Time.fromIso8601ToUnix/1", "Time.fromIso8601ToWindows/1" -> {
        notes.difference("where the text is part of a time, such as a year: a failure");
        yield terms.method(
            terms.method(arguments.get(0), "parseStringTime"),
            key.contains("Unix") ? "toUnix" : "toWindows");
      }
      default -> joined(node, arguments);
    };
  }

  /** The method fails on null, where the function says false; so null is asked for first. */
  private Expr contains(Terms terms, Expr original, Expr text, Expr part) {
    Expr contains = terms.method(text, "contains", part);
    if (TextTests.literal(part) == null) {
      notes.difference(
          "where `" + Printer.print(part) + "` is null or no text: a failure, not false");
    }
    return guarded(terms, original, text, contains);
  }

  private Expr guarded(Terms terms, Expr original, Expr text, Expr condition) {
    if (original instanceof Expr.Literal || (types.isText(original) && isMethod(text))) {
      return condition;
    }
    if (!types.isText(original)) {
      notes.difference(
          "where `" + Printer.print(text) + "` is no text: another value or a failure");
    }
    return terms.and(terms.isPresent(text), condition);
  }

  private static boolean isMethod(Expr part) {
    return part instanceof Expr.Method;
  }

  private Expr edge(Expr.Call node, List<Expr> arguments) {
    Terms terms = new Terms(node.span());
    String edge = TextTests.literal(arguments.get(1));
    if (edge == null) {
      notes.obstacle("Identity Engine has no `" + node.function() + "`");
      return node;
    }
    if (!types.isText(node.arguments().get(0))) {
      notes.difference(
          "where `" + Printer.print(arguments.get(0)) + "` is no text: another value or a failure");
    }
    TextTests tests = new TextTests(terms, notes);
    return node.function().equals("String.startsWith")
        ? tests.startsWithMethod(arguments.get(0), edge)
        : tests.endsWithMethod(arguments.get(0), edge);
  }

  private Expr property(Expr.Call node, Expr name) {
    Terms terms = new Terms(node.span());
    String property = TextTests.literal(name);
    if (property == null || !Paths.ACCOUNT.contains(property)) {
      return node;
    }
    return terms.attribute(terms.name("user"), property);
  }

  /** {@code String.join}, {@code String.stringSwitch}; all others are the checker's to refuse. */
  private Expr joined(Expr.Call node, List<Expr> arguments) {
    Terms terms = new Terms(node.span());
    if (node.function().equals("String.join") && arguments.size() > 1) {
      differs(node, "text");
      Expr sum = arguments.get(1);
      boolean empty = "".equals(TextTests.literal(arguments.get(0)));
      for (Expr part : arguments.subList(2, arguments.size())) {
        sum = terms.sum(empty ? sum : terms.sum(sum, arguments.get(0)), part);
      }
      return sum;
    }
    if (node.function().equals("String.stringSwitch")
        && arguments.size() > 2
        && arguments.size() % 2 == 0) {
      return stringSwitch(terms, node.arguments().get(0), arguments);
    }
    if (node.function().equals("Arrays.flatten")) {
      node.arguments().forEach(part -> differs(part, node.function(), "array, or is empty"));
      Expr all = arguments.size() == 1 ? arguments.get(0) : terms.list(arguments);
      return terms.method(all, "flatten");
    }
    if (node.function().equals("String.trim") || node.function().equals("String.toTitleCase")) {
      notes.obstacle("nothing at Okta does what `" + node.function() + "` does");
    }
    return terms.call(node.function(), arguments);
  }

  private Expr stringSwitch(Terms terms, Expr original, List<Expr> arguments) {
    Expr value = arguments.get(1);
    for (int i = arguments.size() - 2; i > 1; i -= 2) {
      Expr found = contains(terms, original, arguments.get(0), arguments.get(i));
      value = terms.either(found, arguments.get(i + 1), value);
    }
    return value;
  }

  /** A function takes what a method fails on: null, and values that it converts. */
  private void differs(Expr.Call node, String expected) {
    node.arguments().forEach(part -> differs(part, node.function(), expected));
  }

  private void differs(Expr part, String function, String expected) {
    boolean constant =
        part instanceof Expr.ListOf
            || (part instanceof Expr.Literal literal && literal.value() != null);
    if (!constant) {
      notes.difference(
          "where `"
              + Printer.print(part)
              + "` is null or no "
              + expected
              + ": `"
              + function
              + "` has a value, Identity Engine another or none");
    }
  }
}
