package io.personamap.core.condition;

import io.personamap.core.condition.Atom.Relation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.KeyTest;
import io.personamap.core.expr.Limits;
import io.personamap.core.expr.RegexPattern;
import io.personamap.core.expr.Values;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether the literals of two terms can all be as wanted; every two of them are compared. */
final class Consistency {
  private Consistency() {}

  /** Returns whether two terms, each possible for itself, are possible together. */
  static boolean arePossible(List<Literal> term, List<Literal> other) {
    for (Literal one : other) {
      for (Literal each : term) {
        if (conflict(each, one)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean conflict(Literal a, Literal b) {
    if (a.atom() instanceof Atom.Other left && b.atom() instanceof Atom.Other right) {
      return a.holds() != b.holds() && left.text().equals(right.text());
    }
    if (a.atom() instanceof Atom.OfKeys left && b.atom() instanceof Atom.OfKeys right) {
      return left.test().keySource().equals(right.test().keySource())
          && ((a.holds() && !b.holds() && implies(left, right))
              || (b.holds() && !a.holds() && implies(right, left)));
    }
    if (a.atom() instanceof Atom.OfAttribute left && b.atom() instanceof Atom.OfAttribute right) {
      return left.path().equals(right.path())
          && (conflict(left, a.holds(), right, b.holds())
              || conflict(right, b.holds(), left, a.holds()));
    }
    return false;
  }

  /** A key that is found by {@code a} is found by {@code b} too. */
  private static boolean implies(Atom.OfKeys a, Atom.OfKeys b) {
    String text = a.constant();
    return switch (b.test().match()) {
      case EQUAL -> a.test().match() == KeyTest.Match.EQUAL && text.equals(b.constant());
      case PREFIX -> a.test().match() != KeyTest.Match.PART && text.startsWith(b.constant());
      case PART -> text.contains(b.constant());
    };
  }

  private static boolean conflict(
      Atom.OfAttribute a, boolean aHolds, Atom.OfAttribute b, boolean bHolds) {
    if (a.relation() == Relation.EQUAL && aHolds) {
      return isOtherwise(b, a.constant(), bHolds);
    }
    if (isOrder(a) && isOrder(b)) {
      return !aHolds && bHolds && isBelow(b, a);
    }
    if (aHolds && isText(a) && isText(b)) {
      return bHolds ? isApart(a, b) : implies(a, b);
    }
    return aHolds
        && !bHolds
        && a.relation() == b.relation()
        && Values.equal(a.constant(), b.constant());
  }

  /** Whether the value {@code value} certainly has another outcome than wanted. */
  private static boolean isOtherwise(
      Atom.OfAttribute test, @Nullable Object value, boolean wanted) {
    if (value instanceof Number && (isText(test) || test.relation() == Relation.MATCH)) {
      return false; // equal numbers are written in several ways
    }
    try {
      return holds(test, value) != wanted;
    } catch (EvaluationException | PatternSyntaxException nobodyCanSay) {
      return false;
    }
  }

  /** Returns whether {@code value} passes the test. */
  static boolean holds(Atom.OfAttribute test, @Nullable Object value) {
    Object constant = test.constant();
    return switch (test.relation()) {
      case EQUAL -> Values.equal(value, constant);
      case LESS -> Values.compare(value, constant) < 0;
      case AT_MOST -> Values.compare(value, constant) <= 0;
      case PREFIX -> value != null && Values.text(value).startsWith(String.valueOf(constant));
      case PART -> value != null && Values.text(value).contains(String.valueOf(constant));
      case MATCH ->
          value != null
              && RegexPattern.compile(String.valueOf(constant))
                  .matches(Values.text(value), Limits.DEFAULT);
    };
  }

  private static boolean isOrder(Atom.OfAttribute test) {
    return test.relation() == Relation.LESS || test.relation() == Relation.AT_MOST;
  }

  private static boolean isText(Atom.OfAttribute test) {
    return test.relation() == Relation.PREFIX || test.relation() == Relation.PART;
  }

  /** Whether nothing is below {@code upper} and not below {@code lower}. */
  private static boolean isBelow(Atom.OfAttribute upper, Atom.OfAttribute lower) {
    try {
      int order = Values.compare(upper.constant(), lower.constant());
      boolean touching = upper.relation() == Relation.AT_MOST && lower.relation() == Relation.LESS;
      return order < 0 || (order == 0 && !touching);
    } catch (EvaluationException noOrder) {
      return false;
    }
  }

  /** Two beginnings of one text: one begins with the other. */
  private static boolean isApart(Atom.OfAttribute a, Atom.OfAttribute b) {
    String left = String.valueOf(a.constant());
    String right = String.valueOf(b.constant());
    return a.relation() == Relation.PREFIX
        && b.relation() == Relation.PREFIX
        && !left.startsWith(right)
        && !right.startsWith(left);
  }

  private static boolean implies(Atom.OfAttribute a, Atom.OfAttribute b) {
    String text = String.valueOf(a.constant());
    String sought = String.valueOf(b.constant());
    return b.relation() == Relation.PREFIX
        ? a.relation() == Relation.PREFIX && text.startsWith(sought)
        : text.contains(sought);
  }
}
