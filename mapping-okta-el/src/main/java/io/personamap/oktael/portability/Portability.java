package io.personamap.oktael.portability;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.Expr;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.check.CheckSettings;
import io.personamap.oktael.check.Checker;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.print.Printer;
import io.personamap.oktael.syntax.Callables;
import io.personamap.oktael.syntax.Diagnostics;
import io.personamap.oktael.syntax.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes {@link PortabilityReport}s. Immutable and thread-safe. */
public final class Portability {
  private final Function<Place, CheckSettings> settings;

  /**
   * Creates the maker.
   *
   * @param settings what an expression is checked against in a place; strictly
   */
  public Portability(Function<Place, CheckSettings> settings) {
    this.settings = settings;
  }

  /** Reports on {@code source}, which may be any text. */
  public PortabilityReport report(String source) {
    List<PlaceReport> places = new ArrayList<>();
    for (Place place : Place.values()) {
      places.add(report(source, place));
    }
    return new PortabilityReport(source, places);
  }

  private PlaceReport report(String source, Place place) {
    List<Diagnostic> objections = objections(source, place);
    if (objections.isEmpty()) {
      return new PlaceReport(place, objections, null, List.of());
    }
    Expr tree = tree(source, place);
    if (tree == null) {
      return new PlaceReport(place, objections, null, List.of("the text has to be mended first"));
    }
    Notes notes = new Notes();
    String text = Printer.print(tree.accept(rewriter(place, notes)));
    List<String> obstacles = new ArrayList<>(notes.obstacles());
    if (obstacles.isEmpty()) {
      objections(text, place).forEach(left -> obstacles.add(left.message()));
    }
    return obstacles.isEmpty()
        ? new PlaceReport(place, objections, new Rewriting(text, notes.differences()), obstacles)
        : new PlaceReport(place, objections, null, obstacles);
  }

  private TreeCopy rewriter(Place place, Notes notes) {
    PartTypes types = new PartTypes(settings.apply(place).userAttributes());
    return place.dialect() == Dialect.CLASSIC
        ? new ToClassic(types, notes)
        : new ToIdentityEngine(types, notes);
  }

  private static @Nullable Expr tree(String source, Place place) {
    return Parser.parse(source, Callables.of(place.dialect()), new Diagnostics());
  }

  private List<Diagnostic> objections(String source, Place place) {
    Diagnostics found = new Diagnostics();
    Expr tree = Parser.parse(source, Callables.of(place.dialect()), found);
    if (tree != null) {
      ValueType type = Checker.check(tree, source, settings.apply(place), found);
      PlaceCheck.check(tree, place, found);
      condition(tree, type, place, found);
    }
    return found.all().stream().filter(Diagnostic::isError).toList();
  }

  private static void condition(Expr tree, ValueType type, Place place, Diagnostics found) {
    boolean fits = Checker.mayBeCondition(tree, type);
    if (place == Place.POLICY && !fits && !found.hasErrors()) {
      found.error(
          ProblemCode.USAGE_NOT_ALLOWED,
          tree.span(),
          "a policy takes a condition, whose value is a Boolean",
          null);
    }
  }
}
