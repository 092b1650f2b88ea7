package io.personamap.scim.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.problem.ProblemCode;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatchPropertiesTest {
  /** The forms that five implementations understand, after the URN of an extension. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(add|replace|remove) \\w+"),
          // Of a required attribute only: it cannot be removed and added.
          Pattern.compile("remove name\\.\\w+"),
          Pattern.compile("remove \\w+\\[\\w+ eq \"[^\"\\\\:\\[\\]]+\"]"),
          Pattern.compile("replace \\w+\\[\\w+ eq \"[^\"\\\\:\\[\\]]+\"](\\.\\w+)?"));

  private static final List<Target> TARGETS = Target.names().stream().map(Target::named).toList();

  record States(Target target, ScimResource last, ScimResource wanted, ScimResource now) {
    @Override
    public String toString() {
      return target
          + "\nlast "
          + last.toJson()
          + "\nwant "
          + wanted.toJson()
          + "\nnow  "
          + now.toJson();
    }
  }

  @Provide
  Arbitrary<States> states() {
    return Arbitraries.of(TARGETS)
        .flatMap(
            target ->
                Arbitraries.longs()
                    .map(
                        seed -> {
                          Resources all = new Resources(target, seed, true);
                          ScimResource last = all.next();
                          return new States(target, last, all.next(), all.next());
                        }));
  }

  @Property(tries = 1000)
  void patch_reachesTheMerge(@ForAll("states") States states) {
    Patcher patcher = Patcher.of(states.target());
    ScimPatch patch = patch(patcher, states);
    ScimResource after = patcher.apply(patch, states.now());
    for (TargetAttribute attribute : states.target().attributes()) {
      if (isHeld(patch, attribute)) {
        checkHeld(attribute, states, after);
        continue;
      }
      Object wanted = ResourceValues.read(states.wanted(), attribute);
      Object now = ResourceValues.read(states.now(), attribute);
      Object last = ResourceValues.read(states.last(), attribute);
      Object then = ResourceValues.read(after, attribute);
      if (!attribute.isPatchable()) {
        assertTrue(Sameness.same(attribute, now, then), attribute.path());
      } else if (attribute.isMultiValued()) {
        checkList(attribute, new Triple(last, wanted, now), Triple.list(then));
      } else if (attribute.join().isPresent()) {
        String join = attribute.join().get();
        Triple parts = new Triple(last, wanted, now).split(join);
        checkList(attribute, parts, Triple.list(new Triple(null, then, null).split(join).wanted()));
      } else if (wanted != null && !attribute.isComplex()) {
        boolean fixed = attribute.mutability().equals("immutable") && now != null;
        assertTrue(Sameness.same(attribute, fixed ? now : wanted, then), attribute.path());
      } else if (wanted == null && now instanceof Map<?, ?> own && attribute.source().isEmpty()) {
        Map<?, ?> sent = last instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> kept = then instanceof Map<?, ?> map ? map : Map.of();
        own.forEach(
            (name, value) ->
                assertTrue(
                    sent.containsKey(name) || value.equals(kept.get(name)),
                    "a member is taken although it is not ours: " + attribute));
      } else if (wanted == null && now != null && (last == null || !isOne(attribute, last, now))) {
        assertTrue(then != null, "taken although it is not ours: " + attribute);
      }
    }
  }

  private static boolean isHeld(ScimPatch patch, TargetAttribute attribute) {
    return patch.problems().stream()
        .filter(one -> one.code() == ProblemCode.TARGET_MERGE)
        .anyMatch(one -> one.message().startsWith("`" + attribute.path() + "`:"));
  }

  /** No value comes and none goes, and there was a reason. */
  private static void checkHeld(TargetAttribute attribute, States states, ScimResource after) {
    List<?> now = Triple.list(ResourceValues.read(states.now(), attribute));
    List<?> then = Triple.list(ResourceValues.read(after, attribute));
    assertEquals(
        now.stream().map(one -> key(attribute, one)).toList(),
        then.stream().map(one -> key(attribute, one)).toList());
    List<?> wanted = Triple.list(ResourceValues.read(states.wanted(), attribute));
    boolean full = now.size() + wanted.size() > attribute.maxItems().orElse(Integer.MAX_VALUE);
    assertTrue(full || !attribute.exclusive().isEmpty(), attribute.path());
  }

  /** What is sent keeps to the limits, whatever others put there. */
  @Property(tries = 1000)
  void after_keepsToTheLimits(@ForAll("states") States states) {
    Patcher patcher = Patcher.of(states.target());
    ScimResource after = patcher.apply(patch(patcher, states), states.now());
    for (TargetAttribute attribute : states.target().attributes()) {
      List<?> then = Triple.list(ResourceValues.read(after, attribute));
      assertTrue(then.size() <= attribute.maxItems().orElse(Integer.MAX_VALUE), attribute.path());
      List<String> keys = then.stream().map(one -> key(attribute, one)).toList();
      assertTrue(
          keys.stream().filter(attribute.exclusive()::contains).count() <= 1, keys::toString);
    }
  }

  private static void checkList(TargetAttribute attribute, Triple values, List<?> then) {
    List<?> wanted = Triple.list(values.wanted());
    List<?> last = Triple.list(values.last());
    for (Object one : wanted) {
      assertTrue(contains(attribute, then, one), "missing in " + attribute);
    }
    for (Object one : Triple.list(values.now())) {
      boolean ours =
          last.stream()
              .anyMatch(sent -> isOne(attribute, sent, one) && isOneValue(sent, one, attribute));
      if (!ours && !contains(attribute, wanted, one)) {
        assertTrue(contains(attribute, then, one), "a foreign value is gone from " + attribute);
      }
      if (ours && !contains(attribute, wanted, one) && attribute.reserved().isEmpty()) {
        assertTrue(!contains(attribute, then, one), "stays in " + attribute);
      }
    }
    long primaries =
        then.stream()
            .filter(one -> one instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("primary")))
            .count();
    assertTrue(primaries <= 1, "two primary values in " + attribute);
  }

  /**
   * Values of one identity are one value; with an identity of another name, so are their values.
   */
  private static boolean contains(TargetAttribute attribute, List<?> list, Object value) {
    return list.stream().anyMatch(one -> isOne(attribute, one, value));
  }

  private static boolean isOne(TargetAttribute attribute, Object a, Object b) {
    return key(attribute, a).equals(key(attribute, b));
  }

  private static boolean isOneValue(Object a, Object b, TargetAttribute attribute) {
    return Sameness.sub(attribute, "value")
        .map(sub -> Sameness.same(sub, ((Map<?, ?>) a).get("value"), ((Map<?, ?>) b).get("value")))
        .orElse(true);
  }

  private static String key(TargetAttribute attribute, Object value) {
    return value instanceof Map<?, ?> map
        ? Sameness.identity(attribute)
            .map(sub -> Sameness.folded(sub, Objects.toString(map.get(sub.name()))))
            .orElseGet(map::toString)
        : value.toString();
  }

  @Property(tries = 1000)
  void secondPatch_isEmpty(@ForAll("states") States states) {
    Patcher patcher = Patcher.of(states.target());
    ScimResource after = patcher.apply(patch(patcher, states), states.now());
    Desired desired = Desired.exactly(states.wanted());
    assertEquals(List.of(), patcher.patch(states.wanted(), desired, after).operations());
    assertEquals(List.of(), patcher.patch(states.last(), desired, after).operations());
  }

  @Property(tries = 1000)
  void operations_areOfTheCommonForms(@ForAll("states") States states) {
    ScimPatch patch = patch(Patcher.of(states.target()), states);
    for (PatchOperation operation : patch.operations()) {
      String path = Objects.requireNonNull(operation.path());
      String urn =
          states.target().attributes().stream()
              .filter(TargetAttribute::isExtension)
              .map(one -> one.schema() + ":")
              .filter(path::startsWith)
              .findFirst()
              .orElse("");
      String form = operation.op().word() + " " + path.substring(urn.length());
      assertTrue(FORMS.stream().anyMatch(one -> one.matcher(form).matches()), form);
      assertEquals(operation.op() == PatchOperation.Op.REMOVE, operation.value() == null, form);
    }
  }

  @Property(tries = 500)
  void between_reachesTheOtherStateInOneOperationAnAttribute(@ForAll("states") States states) {
    Patcher patcher = Patcher.of(states.target());
    ScimPatch patch = patcher.between(states.now(), states.wanted());
    ScimResource after = patcher.apply(patch, states.now());
    for (TargetAttribute attribute : states.target().attributes()) {
      Object then = ResourceValues.read(after, attribute);
      Object wanted = ResourceValues.read(states.wanted(), attribute);
      if (attribute.join().isPresent()) {
        String join = attribute.join().get();
        Triple both = new Triple(null, wanted, then).split(join);
        assertTrue(Sameness.same(attribute, both.wanted(), both.now()), attribute.path());
      } else if (attribute.isPatchable() && !attribute.mutability().equals("immutable")) {
        assertTrue(Sameness.same(attribute, wanted, then), attribute + " " + wanted + " " + then);
      }
    }
  }

  private static ScimPatch patch(Patcher patcher, States states) {
    return patcher.patch(states.last(), Desired.exactly(states.wanted()), states.now());
  }
}
