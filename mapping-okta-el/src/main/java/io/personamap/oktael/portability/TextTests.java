package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * How Okta's functions say what {@code String.endsWith} and Identity Engine's what prefix tests
 * say.
 */
final class TextTests {
  private final Terms terms;
  private final Notes notes;

  TextTests(Terms terms, Notes notes) {
    this.terms = terms;
    this.notes = notes;
  }

  /**
   * {@code len(text) >= n AND substring(text, len(text) - n, len(text)) == suffix}. Asking for the
   * length first keeps every bound inside the text, so it does not matter what Okta does outside.
   */
  Expr endsWith(Expr text, Expr suffix, boolean knownText) {
    String literal = literal(suffix);
    Expr length = terms.call("String.len", text);
    if (literal != null) {
      Expr count = terms.literal(literal.length());
      if (literal.isEmpty()) {
        return terms.and(terms.atLeast(length, count), terms.isPresent(text));
      }
      return terms.and(
          terms.atLeast(length, count),
          terms.equal(tail(text, length, count), terms.literal(literal)));
    }
    if (!knownText) {
      notes.difference("false, not true, where the suffix is a number, a Boolean or an array");
    }
    Expr count = terms.call("String.len", suffix);
    return terms.and(
        terms.and(terms.atLeast(length, count), terms.isPresent(text)),
        terms.equal(tail(text, length, count), suffix));
  }

  private Expr tail(Expr text, Expr length, Expr count) {
    return terms.call("String.substring", text, terms.minus(length, count), length);
  }

  /** The same with methods; they fail on null, so null is asked for first. */
  Expr endsWithMethod(Expr text, String suffix) {
    Expr length = terms.method(text, "length");
    Expr start = terms.minus(length, terms.literal(suffix.length()));
    return cut(text, suffix, terms.method(text, "substring", start, length));
  }

  Expr startsWithMethod(Expr text, String prefix) {
    return cut(
        text,
        prefix,
        terms.method(text, "substring", terms.literal(0), terms.literal(prefix.length())));
  }

  private Expr cut(Expr text, String part, Expr piece) {
    if (part.isEmpty()) {
      return terms.isPresent(text);
    }
    Expr longEnough = terms.atLeast(terms.method(text, "length"), terms.literal(part.length()));
    return terms.and(
        terms.and(terms.isPresent(text), longEnough), terms.equal(piece, terms.literal(part)));
  }

  /** Returns a constant as the text that a function makes of it, or null where it is none. */
  static @Nullable String literal(Expr part) {
    boolean constant = part instanceof Expr.Literal literal && literal.value() != null;
    return constant ? String.valueOf(((Expr.Literal) part).value()) : null;
  }
}
