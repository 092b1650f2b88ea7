package io.personamap.oktael.print;

import io.personamap.core.expr.Expr;

/** Writes a tree as canonical text. Stateless. */
public final class Printer {
  private Printer() {}

  /**
   * Returns the text of {@code tree}: one blank around operators, {@code "} around texts, no
   * parentheses but those that the tree needs. Parsing it gives the same tree, up to the spans.
   *
   * @throws IllegalArgumentException if no text of the language has this tree
   */
  public static String print(Expr tree) {
    StringBuilder text = new StringBuilder();
    tree.accept(new Writer(text));
    return text.toString();
  }
}
