package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.KeySource;
import io.personamap.core.expr.KeyTest;
import io.personamap.core.expr.KeyTest.Match;
import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions by which a rule set is indexed: all they do is to look for a constant. */
final class KeyTests {
  static final KeySource GROUP_IDS = EvaluationContext::groupIds;
  static final KeySource GROUP_NAMES = EvaluationContext::groupNames;
  static final KeySource GROUP_TYPES = context -> ofGroups(context, Group::type);
  static final KeySource GROUP_SOURCES = context -> ofGroups(context, Group::sourceId);

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

  private static List<String> ofGroups(
      EvaluationContext context, Function<Group, @Nullable String> text) {
    List<String> texts = new ArrayList<>(context.groups().size());
    for (Group group : context.groups()) {
      String found = text.apply(group);
      if (found != null) {
        texts.add(found);
      }
    }
    return texts;
  }
}
