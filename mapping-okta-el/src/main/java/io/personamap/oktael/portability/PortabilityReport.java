package io.personamap.oktael.portability;

import java.util.List;

/**
 * Where Okta takes an expression as written, and what it would take elsewhere. Immutable.
 *
 * @param source the expression
 * @param places one report for each place, in the order of {@link Place}
 */
public record PortabilityReport(String source, List<PlaceReport> places) {
  /** Copies the reports. */
  public PortabilityReport {
    places = List.copyOf(places);
  }

  /** Returns the report on one place. */
  public PlaceReport in(Place place) {
    return places.stream().filter(report -> report.place() == place).findFirst().orElseThrow();
  }

  /** Returns the places in which Okta takes the expression as written. */
  public List<Place> acceptedIn() {
    return places.stream().filter(PlaceReport::accepted).map(PlaceReport::place).toList();
  }

  /** Returns whether Okta takes the expression as written anywhere. */
  public boolean isPortable() {
    return !acceptedIn().isEmpty();
  }
}
