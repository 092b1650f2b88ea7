package io.personamap.scim.target;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a target does not take of one persona. Not thread-safe. */
final class Findings {
  private final String target;
  private final List<Problem> problems = new ArrayList<>();
  private boolean refused;

  Findings(String target) {
    this.target = target;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns whether nothing may be sent. */
  boolean isRefused() {
    return refused;
  }

  /** A limit is broken: nothing may be sent. */
  void refuse(Spot spot, String what) {
    refused = true;
    problems.add(
        Problem.error(ProblemCode.TARGET_VALUE, "`" + spot.path() + "`: " + what)
            .inRule(spot.rule())
            .hint("nothing is sent to " + target));
  }

  /** A required attribute has no value: nothing may be sent. */
  void missing(Spot spot, Mapped<Object> value) {
    refused = true;
    String what = value.isUnknown() ? "is not known" : "has no value";
    problems.add(
        Problem.error(
                ProblemCode.TARGET_REQUIRES,
                "`" + spot.path() + "` " + what + ", and " + target + " takes no user without it")
            .inRule(spot.rule())
            .hint("it comes from `" + spot.attribute().feed().from() + "`"));
  }

  /** A value has no id, or another member that identifies it: it is left out. */
  void noKey(AttributeSpec key, Object value, Spot spot) {
    String from = String.valueOf(key.feed().from());
    if (!from.equals("id") && !from.endsWith(".id")) {
      return;
    }
    // The name itself may have come out of a profile.
    String name = value instanceof Grant grant ? " of the " + grant.kind().word() : "";
    add(
        Problem.error(
            ProblemCode.TARGET_VALUE,
            "`"
                + spot.path()
                + "` is left out: "
                + target
                + " takes the id"
                + name
                + ", and it is not known"),
        spot.rule(),
        "a directory resolves names to ids");
  }

  /** A value is of another type than the attribute: it is left out. */
  void unreadable(Spot spot, Object value) {
    AttributeSpec attribute = spot.attribute();
    List<String> taken = attribute.is().vocabulary().canonicalValues();
    if (attribute.is().vocabulary().strict() && value instanceof String word) {
      add(
          Problem.error(
              ProblemCode.TARGET_VALUE,
              "`" + spot.path() + "` is left out: " + target + " does not take it"),
          spot.rule(),
          Suggestions.didYouMean(word, taken)
              .orElseGet(() -> "it takes " + String.join(", ", taken)));
    } else {
      add(
          Problem.error(
              ProblemCode.TARGET_VALUE,
              "`"
                  + spot.path()
                  + "` is left out: the value is not "
                  + Conversion.expectation(attribute)),
          spot.rule(),
          null);
    }
  }

  /** Many values for a single-valued attribute: they are left out. */
  void tooMany(Spot spot) {
    add(
        Problem.error(
            ProblemCode.TARGET_VALUE,
            "`" + spot.path() + "` is left out: it takes one value, not a list"),
        spot.rule(),
        null);
  }

  /** The target has no room for a persona value. */
  void drops(String rule, String what, String reason) {
    add(Problem.warning(ProblemCode.TARGET_DROPS, what + " is dropped"), rule, reason);
  }

  private void add(Problem problem, String rule, @Nullable String hint) {
    problems.add(problem.inRule(rule).hint(hint));
  }
}
