package io.personamap.scim.bench;

import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;

/** What a large rule file costs once: its text to a mapper, in a virtual machine that is cold. */
final class LoadCost {
  private static final double MEBI = 1 << 20;

  private LoadCost() {}

  static String measure(int rules) {
    String text = RuleTexts.growing(rules);
    long before = used();
    long begin = System.nanoTime();
    long processor = processor();
    PersonaMapper mapper = PersonaMapper.builder(RuleTexts.read(text)).build();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double worked = (processor() - processor) / 1e9;
    double kept = (used() - before) / MEBI;
    UserProfile one =
        UserProfile.builder()
            .attribute("department", "D1")
            .groups(List.of(Group.named("G1")))
            .build();
    int roles = mapper.map(one).persona().roles().known().size();
    Reference.reachabilityFence(mapper);
    Reference.reachabilityFence(text);
    if (roles != 1) {
      throw new IllegalStateException("the rules do not grant");
    }
    return String.format(
        Locale.ROOT,
        "Loading %,d rules (%.1f MiB of text) took %.1f s (%.1f s of its thread on the processor) and keeps %.0f MiB.%n",
        rules,
        text.length() / MEBI,
        seconds,
        worked,
        kept);
  }

  /** Unlike the wall's clock, the same on a machine that others use too. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
