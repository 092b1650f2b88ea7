package io.personamap.scim.playground;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.List;
import java.util.Random;

/** Random rule files over a few attributes, groups and names, so that rules meet often. */
record RandomRules(Random random) {
  private static final List<String> WORDS =
      List.of("Supervisor", "Agent", "Sup", "Sales", "Lead", "Billing Lead", "");
  private static final List<String> TEXTS = List.of("title", "department", "city");
  private static final List<String> GROUPS = List.of("CC-Care", "CC-Sales", "Spanish", "CC-");
  private static final List<String> NAMES = List.of("A", "B", "C", "D");

  static String name(Random random) {
    return pick(random, NAMES);
  }

  static UserProfile profile(Random random) {
    UserProfile.Builder profile = UserProfile.builder();
    for (String name : TEXTS) {
      if (random.nextInt(4) > 0) {
        profile.attribute(name, random.nextInt(5) == 0 ? null : pick(random, WORDS));
      }
    }
    if (random.nextBoolean()) {
      profile.attribute("level", random.nextInt(10));
    }
    if (random.nextBoolean()) {
      profile.attribute("remote", random.nextBoolean());
    }
    for (String group : GROUPS) {
      if (random.nextInt(3) == 0) {
        profile.groups(List.of(Group.named(group)));
      }
    }
    return profile.build();
  }

  String file() {
    StringBuilder file = new StringBuilder("format: 1\n");
    if (random.nextBoolean()) {
      file.append("eligible: ").append(quoted(condition(1))).append('\n');
    }
    for (String list : List.of("division", "roles")) {
      file.append(list).append(":\n");
      int rules = 1 + random.nextInt(5);
      for (int i = 0; i < rules; i++) {
        file.append("  - ").append(rule(list.equals("division") ? "is" : "grant")).append('\n');
      }
      if (random.nextBoolean()) {
        file.append("  - otherwise: ").append(pick(random, NAMES)).append('\n');
      }
    }
    return file.append("tables:\n  t: { Sales: A, Agent: B, 3: C }\n").toString();
  }

  private String rule(String key) {
    return switch (random.nextInt(8)) {
      case 0 ->
          "value: "
              + quoted(condition(1) + " ? \"" + name(random) + "\" : \"" + name(random) + "\"");
      case 1 -> "value: { table: t, key: user." + pick(random, TEXTS) + " }";
      default -> "{ when: " + quoted(condition(2)) + ", " + key + ": " + name(random) + " }";
    };
  }

  private static String quoted(String expression) {
    return "'" + expression.replace("'", "''") + "'";
  }

  private String condition(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      String operator = random.nextBoolean() ? " AND " : " OR ";
      return "(" + condition(depth - 1) + operator + condition(depth - 1) + ")";
    }
    String test = test();
    return random.nextInt(4) == 0 ? "!(" + test + ")" : test;
  }

  private String test() {
    String text = "user." + pick(random, TEXTS);
    String word = "\"" + pick(random, WORDS) + "\"";
    String group = "\"" + pick(random, GROUPS) + "\"";
    return switch (random.nextInt(15)) {
      case 0, 1 -> text + " == " + word;
      case 2 -> text + " != " + word;
      case 3 -> text + (random.nextBoolean() ? " == null" : " != null");
      case 4, 5 -> "String.stringContains(" + text + ", " + word + ")";
      case 6 -> "String.startsWith(" + text + ", " + word + ")";
      case 7 -> text + " matches \"(Team )?Lead.*|[A-F]gent\"";
      case 8 ->
          "user.level " + pick(random, List.of("<", ">=", ">", "==")) + " " + random.nextInt(9);
      case 9 -> random.nextBoolean() ? "user.remote" : "user.remote == true";
      case 10 -> "isMemberOfGroupName(" + group + ")";
      case 11 -> "isMemberOfGroupNameStartsWith(" + group + ")";
      case 12 -> "isMemberOfGroupNameContains(" + group + ")";
      case 13 -> "isMemberOfGroupNameRegex(\"CC-S.*\")";
      default -> "String.toUpperCase(" + text + ") == \"SALES\"";
    };
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
