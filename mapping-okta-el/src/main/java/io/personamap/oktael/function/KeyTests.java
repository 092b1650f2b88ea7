package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.KeySource;
import io.personamap.core.expr.KeyTest;
import io.personamap.core.expr.KeyTest.Match;
import java.util.Map;
import java.util.Optional;

/** The functions by which a rule set is indexed: all they do is to look for a constant. */
final class KeyTests {
  private static final KeySource GROUP_IDS = EvaluationContext::groupIds;
  private static final KeySource GROUP_NAMES = EvaluationContext::groupNames;

  private static final Map<String, KeyTest> BY_FUNCTION =
      Map.of(
          "isMemberOfGroup", new KeyTest(Match.EQUAL, GROUP_IDS),
          "isMemberOfAnyGroup", new KeyTest(Match.EQUAL, GROUP_IDS),
          "isMemberOfGroupName", new KeyTest(Match.EQUAL, GROUP_NAMES),
          "isMemberOfGroupNameStartsWith", new KeyTest(Match.PREFIX, GROUP_NAMES),
          "isMemberOfGroupNameContains", new KeyTest(Match.PART, GROUP_NAMES),
          "String.startsWith", new KeyTest(Match.PREFIX, null),
          "String.stringContains", new KeyTest(Match.PART, null),
          "String.contains", new KeyTest(Match.PART, null));

  private KeyTests() {}

  static Optional<KeyTest> of(String function) {
    return Optional.ofNullable(BY_FUNCTION.get(function));
  }
}
