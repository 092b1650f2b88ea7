package io.personamap.oktael.portability;

import java.util.List;

/**
 * An expression that Okta takes in a place and that has the value of the original one.
 *
 * @param text the whole expression
 * @param differences where its value is another after all, one sentence each; empty where nowhere
 */
public record Rewriting(String text, List<String> differences) {
  /** Copies the differences. */
  public Rewriting {
    differences = List.copyOf(differences);
  }
}
