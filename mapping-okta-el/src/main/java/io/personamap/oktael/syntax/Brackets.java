package io.personamap.oktael.syntax;

import java.util.Arrays;

/** Which tokens are partners, by their index; and which pairs only group. */
final class Brackets {
  private final int[] partner;
  private final boolean[] grouping;

  Brackets(int tokens) {
    partner = new int[tokens];
    grouping = new boolean[tokens];
    Arrays.fill(partner, -1);
  }

  void pair(int opener, int closer, boolean groups) {
    partner[opener] = closer;
    partner[closer] = opener;
    grouping[opener] = groups;
  }

  /** Returns the index of the other bracket. */
  int partnerOf(int bracket) {
    return partner[bracket];
  }

  /** Returns whether {@code bracket} opens parentheses that are no argument list. */
  boolean isGroup(int bracket) {
    return grouping[bracket];
  }
}
