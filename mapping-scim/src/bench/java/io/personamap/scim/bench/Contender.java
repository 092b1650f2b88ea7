package io.personamap.scim.bench;

import java.util.Collection;

/** Something that says what each of a fixed list of people is granted. */
interface Contender {

  /**
   * Returns {@code kind:name} of what each rule that holds grants to the person at {@code index};
   * the peers' inputs are ready beforehand. May name one twice.
   */
  Collection<String> names(int index);

  /**
   * Returns what makes a persona's grants of the profile at {@code index}; what a peer needs of it
   * in another form is made here.
   */
  Object persona(int index);
}
