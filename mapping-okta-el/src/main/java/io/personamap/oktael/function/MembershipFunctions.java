package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.many;
import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.STRING;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.RegexPattern;
import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code isMemberOf…} of the classic dialect; names of groups of every source, in their case. */
final class MembershipFunctions {
  private static final String FALSE_FOR_NULL = "False for null.";
  private static final String GROUPS =
      "{\"groups\":[{\"id\":\"00g1\",\"name\":\"San Francisco\"},"
          + "{\"id\":\"00g2\",\"name\":\"superadmins\"}]}";

  /** A name needs a handful of reads; the rest of the budget is for patterns that backtrack. */
  private static final int FEWEST_READS = 10_000;

  private MembershipFunctions() {}

  static List<FunctionSpec> specs() {
    LoadingCache<String, RegexPattern> patterns = KeptByText.of(MembershipFunctions::pattern);
    return List.of(
        isMember("Group", "id", "has the id")
            .example("isMemberOfGroup(\"00g2\")", "true", GROUPS)
            .does(a -> isAny(ids(a), a.textOrNull(0))),
        function("isMemberOfAnyGroup", many("id", STRING))
            .gives(BOOLEAN)
            .summary("Whether a group of the user has one of the ids; an array counts as its ids.")
            .nulls(FALSE_FOR_NULL)
            .example("isMemberOfAnyGroup(\"00g7\", \"00g1\")", "true", GROUPS)
            .does(MembershipFunctions::isMemberOfAny),
        isMember("GroupName", "name", "has the name")
            .example("isMemberOfGroupName(\"San Francisco\")", "true", GROUPS)
            .does(a -> isAny(names(a), a.textOrNull(0))),
        isMember("GroupNameStartsWith", "prefix", "has a name that begins with the prefix")
            .example("isMemberOfGroupNameStartsWith(\"San Fr\")", "true", GROUPS)
            .does(a -> anyNameStartsWith(names(a), a.textOrNull(0))),
        isMember("GroupNameContains", "part", "has a name in which the part occurs")
            .example("isMemberOfGroupNameContains(\"admin\")", "true", GROUPS)
            .does(a -> anyNameContains(names(a), a.textOrNull(0))),
        isMember("GroupNameRegex", "pattern", "has a name that the pattern matches as a whole")
            .example("isMemberOfGroupNameRegex(\".*admin.*\")", "true", GROUPS)
            .does(a -> anyNameMatches(a, patterns)));
  }

  private static SpecBuilder isMember(String of, String parameter, String condition) {
    return function("isMemberOf" + of, one(parameter, STRING))
        .gives(BOOLEAN)
        .summary("Whether a group of the user " + condition + ".")
        .nulls(FALSE_FOR_NULL);
  }

  private static List<String> ids(Arguments a) {
    EvaluationContext context = a.evaluation().context();
    a.evaluation().step(context.groups().size());
    return context.groupIds();
  }

  private static List<String> names(Arguments a) {
    List<String> names = a.evaluation().context().groupNames();
    a.evaluation().step(names.size());
    return names;
  }

  private static boolean isMemberOfAny(Arguments a) {
    for (int i = 0; i < a.count(); i++) {
      if (a.value(i) instanceof List<?> ids) {
        for (Object id : ids) {
          if (id instanceof String text && isAny(ids(a), text)) {
            return true;
          }
        }
      } else if (isAny(ids(a), a.textOrNull(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAny(List<String> texts, @Nullable String text) {
    return text != null && texts.contains(text);
  }

  private static boolean anyNameStartsWith(List<String> names, @Nullable String prefix) {
    for (int i = 0; prefix != null && i < names.size(); i++) {
      if (names.get(i).startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyNameContains(List<String> names, @Nullable String part) {
    for (int i = 0; part != null && i < names.size(); i++) {
      if (names.get(i).contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** A hundred names together may take what one text may take by {@code matches}. */
  private static boolean anyNameMatches(Arguments a, LoadingCache<String, RegexPattern> patterns) {
    String regex = a.textOrNull(0);
    List<String> names = names(a);
    if (regex == null) {
      return false;
    }
    RegexPattern pattern = patterns.get(regex);
    int all = a.evaluation().limits().regexReads();
    int each = Math.max(FEWEST_READS, all / Math.max(1, names.size()));
    for (int i = 0; i < names.size(); i++) {
      if (pattern.matches(names.get(i), a.evaluation(), each)) {
        return true;
      }
    }
    return false;
  }

  private static RegexPattern pattern(String regex) {
    try {
      return RegexPattern.compile(NameRegex.bare(regex));
    } catch (PatternSyntaxException invalid) {
      throw new EvaluationException(
          ProblemCode.REGEX_INVALID, "no regular expression: " + invalid.getDescription());
    }
  }
}
