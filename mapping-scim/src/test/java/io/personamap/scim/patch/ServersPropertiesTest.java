package io.personamap.scim.patch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What servers of others make of our resources and patches is what we mean by them. */
class ServersPropertiesTest {
  private static final List<Target> TARGETS = Target.names().stream().map(Target::named).toList();

  @Provide
  Arbitrary<Target> targets() {
    return Arbitraries.of(TARGETS);
  }

  @Property(tries = 150)
  void scimSdk_meansTheSame(@ForAll("targets") Target target, @ForAll long seed) {
    check(target, seed, ScimSdkServer::new);
  }

  @Property(tries = 150)
  void ping_meansTheSame(@ForAll("targets") Target target, @ForAll long seed) {
    check(target, seed, PingServer::new);
  }

  private static void check(Target target, long seed, Function<Target, ServerUnderTest> kind) {
    Resources random = new Resources(target, seed, true);
    ScimResource last = random.next();
    ScimResource wanted = random.next();
    ScimResource now = random.next();
    Patcher patcher = Patcher.of(target);
    Inbound inbound = Inbound.of(target);
    ServerUnderTest server = kind.apply(target);
    ScimResource created = inbound.resource(server.post(now.toJson()));
    assertSame(target, now, created, "POST");
    ScimPatch patch = patcher.patch(last, Desired.exactly(wanted), created);
    if (patch.isEmpty()) {
      return;
    }
    ScimResource patched;
    try {
      patched = inbound.resource(server.patch(patch.toJson()));
    } catch (IllegalStateException refused) {
      throw new AssertionError("refused: " + patch.toJson() + " at " + created.toJson(), refused);
    }
    assertSame(target, patcher.apply(patch, now), patched, patch.toJson());
    ScimPatch second = patcher.patch(wanted, Desired.exactly(wanted), patched);
    assertTrue(second.isEmpty(), () -> "a second patch: " + second.toJson());
  }

  private static void assertSame(Target target, ScimResource ours, ScimResource theirs, String of) {
    for (TargetAttribute attribute : target.attributes()) {
      Object left = ResourceValues.read(ours, attribute);
      Object right = ResourceValues.read(theirs, attribute);
      assertTrue(
          Sameness.same(attribute, left, right),
          () -> attribute + ": " + left + " became " + right + " by " + of);
    }
  }
}
