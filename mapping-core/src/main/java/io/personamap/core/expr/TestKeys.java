package io.personamap.core.expr;

import io.personamap.core.expr.KeyTest.Match;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a single test: a comparison, a function or a method. */
final class TestKeys {
  private final FunctionLibrary functions;
  private final CompiledParts parts;
  private final NodeMaker nodes;
  private final Evaluation nobody;

  TestKeys(FunctionLibrary functions, CompiledParts parts) {
    this.functions = functions;
    this.parts = parts;
    this.nodes = NodeMaker.alone(functions, parts.limits());
    this.nobody = Evaluation.ofNobody(parts.limits());
  }

  /**
   * What must be there for a test to hold.
   *
   * @param keys one of them must be there
   * @param sufficient whether the test holds where one is there
   * @param fails whether the test may fail though the attributes that it reads can be read
   */
  record Found(List<Key> keys, boolean sufficient, boolean fails) {}

  /** Returns what {@code test} needs; empty where nothing can be said. */
  Optional<Found> of(Expr test) {
    if (test instanceof Expr.Binary binary && binary.operator() == Expr.BinaryOperator.EQ) {
      return equality(binary.left(), binary.right());
    }
    if (test instanceof Expr.Call call) {
      return call(call);
    }
    return test instanceof Expr.Method method ? method(method) : Optional.empty();
  }

  private Optional<Found> equality(Expr left, Expr right) {
    return oneOf(List.of(right), left).or(() -> oneOf(List.of(left), right));
  }

  /** An attribute that equals one of some constants, all texts or all numbers. */
  private Optional<Found> oneOf(List<Expr> constants, Expr attribute) {
    int slot = slotOf(attribute);
    if (slot == AttributePaths.NO_SLOT || constants.isEmpty()) {
      return Optional.empty(); // without a key nobody would notice an attribute that is not there
    }
    List<Key> keys = new ArrayList<>();
    boolean isText = true;
    for (Expr constant : constants) {
      Object value = constant instanceof Expr.Literal literal ? literal.value() : null;
      if (value instanceof String text) {
        keys.add(Key.of(Key.Place.attribute(slot, Reading.TEXT), Match.EQUAL, text));
      } else if (ValueKind.of(value) == ValueKind.NUMBER && value instanceof Number number) {
        keys.add(number(slot, number));
        isText = false;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Found(keys, isText, false));
  }

  private static Key number(int slot, Number number) {
    Key.Place place = Key.Place.attribute(slot, Reading.NUMBER);
    return new Key(place, Match.EQUAL, Reading.ofNumber(number), Set.of(ValueKind.OTHER));
  }

  private Optional<Found> call(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (functions.looksForElement(call.function()) && arguments.size() == 2) {
      return arguments.get(0) instanceof Expr.ListOf list
          ? oneOf(list.elements(), arguments.get(1))
          : elementOf(arguments.get(0), arguments.get(1));
    }
    KeyTest test = functions.keyTest(call.function()).orElse(null);
    if (test == null) {
      return lookup(call);
    }
    KeySource source = test.source();
    if (source != null) {
      return constants(source, test.match(), arguments);
    }
    return arguments.size() == 2
        ? ofText(arguments.get(0), test.match(), arguments.get(1), ValueKind.LIST)
        : Optional.empty();
  }

  /** Of null a function of texts is false; from all else but a text it may make one. */
  private Optional<Found> ofText(Expr attribute, Match match, Expr constant, ValueKind unread) {
    int slot = slotOf(attribute);
    String text = text(constant);
    if (slot == AttributePaths.NO_SLOT || text == null) {
      return Optional.empty();
    }
    Key.Place place = Key.Place.attribute(slot, Reading.TEXT);
    Key key =
        new Key(
            place,
            match,
            text,
            EnumSet.of(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.OTHER, unread));
    return Optional.of(new Found(List.of(key), true, true));
  }

  /** Of null there is no element; a text may be read as an array. */
  private Optional<Found> elementOf(Expr array, Expr constant) {
    int slot = slotOf(array);
    String text = text(constant);
    if (slot == AttributePaths.NO_SLOT || text == null) {
      return Optional.empty();
    }
    Key.Place place = Key.Place.attribute(slot, Reading.ELEMENTS);
    Set<ValueKind> unread = EnumSet.complementOf(EnumSet.of(ValueKind.NULL));
    return Optional.of(new Found(List.of(new Key(place, Match.EQUAL, text, unread)), true, true));
  }

  private Optional<Found> method(Expr.Method method) {
    if (!functions.looksInside(method.method()) || method.arguments().size() != 1) {
      return Optional.empty();
    }
    Expr argument = method.arguments().get(0);
    return method.target() instanceof Expr.ListOf list
        ? oneOf(list.elements(), argument)
        : inside(method.target(), argument);
  }

  /** A part of a text, or an element of an array; the method fails for all else. */
  private Optional<Found> inside(Expr target, Expr constant) {
    return ofText(target, Match.PART, constant, ValueKind.NULL)
        .map(
            found -> {
              Key part = found.keys().get(0);
              Key.Place elements = Key.Place.attribute(part.place().slot(), Reading.ELEMENTS);
              Key element = new Key(elements, Match.EQUAL, part.text(), Set.of(ValueKind.LIST));
              return new Found(List.of(part, element), true, true);
            });
  }

  private Optional<Found> constants(KeySource source, Match match, List<Expr> arguments) {
    List<String> texts = new ArrayList<>();
    for (Expr argument : arguments) {
      String text = text(argument);
      if (text == null) {
        return Optional.empty();
      }
      texts.add(text);
    }
    return Optional.of(found(new KeyLookup(source, match, texts, true)));
  }

  private Found found(KeyLookup lookup) {
    Key.Place place = Key.Place.keys(parts.keySource(lookup.source()));
    List<Key> keys =
        lookup.texts().stream().map(text -> Key.of(place, lookup.match(), text)).toList();
    return new Found(keys, lookup.sufficient(), false);
  }

  private Optional<Found> lookup(Expr.Call call) {
    if (!call.arguments().stream().allMatch(TestKeys::isConstant)) {
      return Optional.empty();
    }
    nobody.restart();
    try {
      @Nullable Object[] constants =
          call.arguments().stream().map(a -> a.accept(nodes).eval(nobody)).toArray();
      return functions.lookup(call.function(), nobody, constants).map(this::found);
    } catch (EvaluationException failing) {
      return Optional.empty(); // it fails for everybody, so each must try it
    }
  }

  private static boolean isConstant(Expr expr) {
    if (expr instanceof Expr.ListOf list) {
      return list.elements().stream().allMatch(TestKeys::isConstant);
    }
    if (expr instanceof Expr.MapOf map) {
      return map.entries().stream().allMatch(entry -> isConstant(entry.value()));
    }
    return expr instanceof Expr.Literal;
  }

  /** Returns the slot of the attribute that {@code expr} is, or {@link AttributePaths#NO_SLOT}. */
  int slotOf(Expr expr) {
    return dotted(expr).path().map(parts.attributes()::slotOf).orElse(AttributePaths.NO_SLOT);
  }

  /** {@code user["title"]} is what {@code user.title} is, and there wherever that is. */
  private static Expr dotted(Expr expr) {
    if (expr instanceof Expr.Property property) {
      return new Expr.Property(dotted(property.target()), property.name(), property.span());
    }
    return expr instanceof Expr.Index element
            && element.index() instanceof Expr.Literal literal
            && literal.value() instanceof String name
        ? new Expr.Property(dotted(element.target()), name, element.span())
        : expr;
  }

  private static @Nullable String text(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value() instanceof String text
        ? text
        : null;
  }
}
