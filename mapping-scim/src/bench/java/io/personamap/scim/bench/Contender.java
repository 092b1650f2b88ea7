package io.personamap.scim.bench;

import java.util.Collection;

/** Something that says what each of a fixed list of people is granted. */
@FunctionalInterface
interface Contender {

  /**
   * Returns {@code kind:name} of all that the person at {@code index} gets; may name one twice,
   * since not every contender takes the trouble to look.
   */
  Collection<String> grants(int index);
}
