package io.personamap.scim.playground;

import io.personamap.oktael.portability.PlaceReport;
import io.personamap.oktael.portability.PortabilityReport;
import io.personamap.oktael.portability.Rewriting;

/** Tells where Okta takes an expression, and what it would take elsewhere. */
final class PortabilityPrinter {
  private final Console console;

  PortabilityPrinter(Console console) {
    this.console = console;
  }

  /**
   * Prints a few lines for each place on standard output.
   *
   * @return whether Okta takes the expression as written somewhere
   */
  boolean print(PortabilityReport report) {
    report.places().forEach(this::print);
    return report.isPortable();
  }

  private void print(PlaceReport place) {
    line("", place.place().id() + ": " + (place.accepted() ? "yes" : "no"));
    place.objections().forEach(objection -> line("  ", objection.toString()));
    place.rewriting().ifPresent(this::print);
    place.obstacles().forEach(obstacle -> line("  no rewriting: ", obstacle));
  }

  private void print(Rewriting rewriting) {
    line("  write: ", rewriting.text());
    rewriting.differences().forEach(difference -> line("  differs: ", difference));
  }

  private void line(String head, String text) {
    console.out().line(head + Printable.line(text));
  }
}
