package io.personamap.oktael.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/** The room between two brackets, or the whole text. */
final class Frame {
  enum Kind {
    ROOT(""),
    GROUP(")"),
    CALL(")"),
    BRACES("}"),
    INDEX("]"),
    /** Of a projection or selection. */
    BODY("]"),
    /** Around a list that is written as in JSON, which is reported. */
    BRACKETS("]");

    private final String closer;

    Kind(String closer) {
      this.closer = closer;
    }
  }

  /** What a bracket or sign costs, against 1 for a ternary: how much deeper the walks recurse. */
  private static final int BRACKET_DEPTH = 5;

  final Kind kind;
  final int opener;
  final Deque<Token> questions = new ArrayDeque<>();
  private final int outerDepth;

  /** Where the current argument, element or entry begins. */
  int entry;

  boolean keyed;
  boolean firstKeyed;
  boolean manyEntries;
  boolean compared;

  /** Ternaries and defaults behind one another. */
  int links;

  /** Signs before the current value, and dots and indices behind it. */
  int signs;

  int postfixes;

  /** Operators on one level behind one another; each makes the tree one node deeper. */
  int junctions;

  int sums;

  Frame(Kind kind, int opener, int outerDepth) {
    this.kind = kind;
    this.opener = opener;
    this.outerDepth = outerDepth;
    this.entry = opener + 1;
  }

  static Frame root() {
    return new Frame(Kind.ROOT, -1, 0);
  }

  Frame inner(Kind innerKind, int innerOpener) {
    return new Frame(innerKind, innerOpener, depth() + BRACKET_DEPTH);
  }

  int depth() {
    return outerDepth + links + signs * BRACKET_DEPTH + postfixes;
  }

  boolean closesWith(Token token) {
    return token.is(kind.closer);
  }

  boolean takesCommas() {
    return kind == Kind.CALL || kind == Kind.BRACES || kind == Kind.BRACKETS;
  }

  void nextEntry(int start) {
    if (!manyEntries) {
      firstKeyed = keyed;
    }
    manyEntries = true;
    entry = start;
    keyed = false;
    compared = false;
    links = 0;
    postfixes = 0;
    junctions = 0;
    sums = 0;
  }
}
