package io.personamap.core.condition;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.KeyTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a condition that is true or false by itself. Immutable. */
public sealed interface Atom {

  /** Returns the part of the expression. */
  Expr expr();

  /** How a value is compared with a constant. */
  enum Relation {
    /** It equals the constant, which may be null. */
    EQUAL,
    /** It is less than the constant; null is below everything. */
    LESS,
    /** It is less than the constant or equals it. */
    AT_MOST,
    /** It is a text that begins with the constant. */
    PREFIX,
    /** It is a text in which the constant occurs. */
    PART,
    /** It matches the constant, a regular expression, as a whole. */
    MATCH
  }

  /**
   * A test of an attribute.
   *
   * @param path the names that lead to it, such as {@code user}, {@code title}
   */
  record OfAttribute(List<String> path, Relation relation, @Nullable Object constant, Expr expr)
      implements Atom {
    /** Copies the path. */
    public OfAttribute {
      path = List.copyOf(path);
    }

    /**
     * Returns whether an attribute with this value passes the test.
     *
     * @throws io.personamap.core.expr.EvaluationException if nobody can say
     */
    public boolean accepts(@Nullable Object value) {
      return Consistency.holds(this, value);
    }
  }

  /**
   * A test of the texts of a source, such as the names of the user's groups: one that matches is
   * enough.
   */
  record OfKeys(KeyTest test, String constant, Expr expr) implements Atom {

    /** Returns whether {@code text} matches the constant. */
    public boolean accepts(String text) {
      return test.match().matches(text, constant);
    }

    /** Returns whether a text of the source matches. */
    public boolean holdsIn(EvaluationContext context) {
      return test.keySource()
          .map(source -> source.keys(context).stream().anyMatch(this::accepts))
          .orElse(false);
    }
  }

  /**
   * Any other test.
   *
   * @param text the same for the same test
   */
  record Other(String text, Expr expr) implements Atom {}
}
