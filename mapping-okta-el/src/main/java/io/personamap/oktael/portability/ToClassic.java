package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.print.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in Okta's classic dialect what the tree says in Identity Engine's, Java's or our words. */
final class ToClassic extends TreeCopy {
  /** Methods by name and number of arguments, and the function that takes the target first. */
  private static final Map<String, String> TEXT_METHODS =
      Map.ofEntries(
          Map.entry("toUpperCase/0", "String.toUpperCase"),
          Map.entry("toLowerCase/0", "String.toLowerCase"),
          Map.entry("length/0", "String.len"),
          Map.entry("removeSpaces/0", "String.removeSpaces"),
          Map.entry("substring/2", "String.substring"),
          Map.entry("substringBefore/1", "String.substringBefore"),
          Map.entry("substringAfter/1", "String.substringAfter"),
          Map.entry("replace/2", "String.replace"),
          Map.entry("replaceFirst/2", "String.replaceFirst"),
          Map.entry("startsWith/1", "String.startsWith"),
          Map.entry("concat/1", "String.append"));

  private static final Map<String, String> ARRAY_METHODS =
      Map.of(
          "size/0", "Arrays.size",
          "add/1", "Arrays.add",
          "remove/1", "Arrays.remove",
          "get/1", "Arrays.get",
          "flatten/0", "Arrays.flatten");

  private static final Map<String, String> NUMBER_METHODS =
      Map.of("toInteger/0", "Convert.toInt", "toNumber/0", "Convert.toNum");

  private static final Map<String, String> COUNTRY_METHODS =
      Map.of(
          "toAlpha2", "Iso3166Convert.toAlpha2",
          "toAlpha3", "Iso3166Convert.toAlpha3",
          "toNumeric", "Iso3166Convert.toNumeric",
          "toName", "Iso3166Convert.toName");

  private static final Set<String> TIME_METHODS = Set.of("toUnix", "toWindows");

  private final PartTypes types;
  private final Notes notes;

  ToClassic(PartTypes types, Notes notes) {
    this.types = types;
    this.notes = notes;
  }

  @Override
  public Expr property(Expr.Property node) {
    Terms terms = new Terms(node.span());
    if (Paths.isUserProfile(node.target()) || Paths.isName(node.target(), "profile")) {
      return terms.attribute(terms.name("user"), node.name());
    }
    boolean account =
        Paths.isName(node.target(), "user")
            && Paths.ACCOUNT.contains(node.name())
            && types.of(node) == ValueType.ANY;
    return account
        ? terms.call("user.getInternalProperty", terms.literal(node.name()))
        : super.property(node);
  }

  @Override
  public Expr call(Expr.Call node) {
    Terms terms = new Terms(node.span());
    List<Expr> arguments = copies(node.arguments());
    int count = arguments.size();
    if (node.function().equals("String.contains")) {
      return terms.call("String.stringContains", arguments);
    }
    if (node.function().equals("String.endsWith") && count == 2) {
      return new TextTests(terms, notes)
          .endsWith(arguments.get(0), arguments.get(1), types.isText(node.arguments().get(1)));
    }
    if (node.function().equals("String.trim") || node.function().equals("String.toTitleCase")) {
      notes.obstacle("nothing at Okta does what `" + node.function() + "` does");
    }
    if (node.function().equals("user.isMemberOf") && count == 1) {
      return new Memberships(terms, notes).classic(arguments.get(0), node);
    }
    if (node.function().equals("DateTime.now") && count == 0) {
      notes.difference(
          "`Time.now()` is a text, with milliseconds, where `DateTime.now()` is a time");
      return terms.call("Time.now");
    }
    if (node.function().equals("Time.now")) {
      notes.difference("`Time.now()` is a text, where Identity Engine gives a time");
    }
    return new Expr.Call(node.function(), arguments, node.span());
  }

  @Override
  public Expr method(Expr.Method node) {
    Expr chain = chain(node);
    if (chain != null) {
      return chain;
    }
    Terms terms = new Terms(node.span());
    Expr target = node.target().accept(this);
    List<Expr> arguments = copies(node.arguments());
    String key = node.method() + "/" + arguments.size();
    List<Expr> all = new ArrayList<>(arguments);
    all.add(0, target);
    if (TEXT_METHODS.containsKey(key)) {
      differs(node, "text");
      return terms.call(TEXT_METHODS.get(key), all);
    }
    if (ARRAY_METHODS.containsKey(key)) {
      differs(node, "array");
      return terms.call(ARRAY_METHODS.get(key), all);
    }
    if (NUMBER_METHODS.containsKey(key)) {
      differs(node, "text or number");
      return terms.call(NUMBER_METHODS.get(key), all);
    }
    return other(node, key, target, arguments);
  }

  private Expr other(Expr.Method node, String key, Expr target, List<Expr> arguments) {
    Terms terms = new Terms(node.span());
    return switch (key) {
      case "substring/1" -> {
        differs(node, "text");
        yield terms.call(
            "String.substring", target, arguments.get(0), terms.call("String.len", target));
      }
      case "contains/1" -> contains(node, target, arguments.get(0));
      case "isEmpty/0" -> isEmpty(node, target);
      case "endsWith/1" -> {
        differs(node, "text");
        yield new TextTests(terms, notes)
            .endsWith(target, arguments.get(0), types.isText(node.arguments().get(0)));
      }
      case "equals/1" -> {
        differs(node, "text");
        yield terms.equal(target, arguments.get(0));
      }
      case "equalsIgnoreCase/1" -> {
        differs(node, "text");
        yield terms.equal(
            terms.call("String.toLowerCase", target),
            terms.call("String.toLowerCase", arguments.get(0)));
      }
      case "matches/1" -> terms.binary(Expr.BinaryOperator.MATCHES, target, arguments.get(0));
      default -> {
        notes.obstacle(
            "the classic dialect has nothing that does what `" + node.method() + "` does");
        yield terms.method(target, node.method(), arguments);
      }
    };
  }

  private Expr contains(Expr.Method node, Expr target, Expr part) {
    Terms terms = new Terms(node.span());
    ValueType type = types.of(node.target());
    if (type == ValueType.LIST) {
      return terms.call("Arrays.contains", target, part);
    }
    if (type != ValueType.STRING) {
      notes.difference(
          "`"
              + Printer.print(node.target())
              + "` is taken for a text: of an array, write"
              + " `Arrays.contains`");
    }
    differs(node, "text");
    return terms.call("String.stringContains", target, part);
  }

  /** Identity Engine has it for arrays, Java for texts too. */
  private Expr isEmpty(Expr.Method node, Expr target) {
    Terms terms = new Terms(node.span());
    if (types.of(node.target()) == ValueType.STRING) {
      return terms.equal(target, terms.literal(""));
    }
    if (types.of(node.target()) != ValueType.LIST) {
      notes.difference(
          "`"
              + Printer.print(node.target())
              + "` is taken for an array: of a text, write `== \"\"`");
    }
    differs(node, "array");
    return terms.call("Arrays.isEmpty", target);
  }

  /** Two methods that are one function. */
  private @Nullable Expr chain(Expr.Method node) {
    if (!(node.target() instanceof Expr.Method inner) || !node.arguments().isEmpty()) {
      return null;
    }
    Terms terms = new Terms(node.span());
    String country = COUNTRY_METHODS.get(node.method());
    if (country != null && inner.method().equals("parseCountryCode")) {
      differs(inner, "text");
      notes.difference("null, not a failure, where the country is none");
      return terms.call(country, inner.target().accept(this));
    }
    boolean time = inner.method().equals("parseStringTime") && inner.arguments().isEmpty();
    if (time && TIME_METHODS.contains(node.method())) {
      differs(inner, "text");
      String function = node.method().equals("toUnix") ? "Unix" : "Windows";
      return terms.call("Time.fromIso8601To" + function, inner.target().accept(this));
    }
    return null;
  }

  /** A method fails on what the function takes: null, and values that it converts. */
  private void differs(Expr.Method node, String expected) {
    differs(node.target(), node.method(), expected);
    node.arguments().forEach(argument -> differs(argument, node.method(), expected));
  }

  private void differs(Expr part, String method, String expected) {
    boolean sound =
        types.of(part) != ValueType.ANY && (part instanceof Expr.Method || isConstant(part));
    boolean number = part instanceof Expr.Literal literal && literal.value() instanceof Number;
    if (!sound && !number) {
      notes.difference(
          "where `"
              + Printer.print(part)
              + "` is null or no "
              + expected
              + ": `"
              + method
              + "` fails, which the function does not");
    }
  }

  private static boolean isConstant(Expr part) {
    return part instanceof Expr.Literal literal
        ? literal.value() != null
        : part instanceof Expr.ListOf;
  }
}
