package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that expressions compiled together read, each with a slot: {@code user.title} in
 * fifty rules is read once per profile, and {@code user} once for all of its attributes.
 */
final class AttributePaths {
  static final int NO_SLOT = -1;

  private final Map<Attribute, Integer> slotByAttribute = new HashMap<>();
  private final List<Attribute> attributes = new ArrayList<>();

  /**
   * One name of a path.
   *
   * @param target the slot of the value that has the attribute, or {@link #NO_SLOT} for a bare name
   */
  private record Attribute(int target, String name) {}

  int slotOf(List<String> path) {
    int slot = NO_SLOT;
    for (String name : path) {
      slot = slotByAttribute.computeIfAbsent(new Attribute(slot, name), this::added);
    }
    return slot;
  }

  /** Returns the slot of {@code path}, or {@link #NO_SLOT} where no expression reads it. */
  int find(List<String> path) {
    int slot = NO_SLOT;
    for (String name : path) {
      Integer next = slotByAttribute.get(new Attribute(slot, name));
      if (next == null) {
        return NO_SLOT;
      }
      slot = next;
    }
    return slot;
  }

  private int added(Attribute attribute) {
    attributes.add(attribute);
    return attributes.size() - 1;
  }

  int size() {
    return attributes.size();
  }

  /** Reads an attribute; the value that has it comes out of its own slot. */
  @Nullable Object read(int slot, Evaluation evaluation) {
    Attribute attribute = attributes.get(slot);
    return attribute.target() == NO_SLOT
        ? evaluation.context().named(attribute.name())
        : Values.property(evaluation.slot(attribute.target()), attribute.name());
  }
}
