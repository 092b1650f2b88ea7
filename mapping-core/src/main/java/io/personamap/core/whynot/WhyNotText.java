package io.personamap.core.whynot;

import static java.util.stream.Collectors.joining;

import io.personamap.core.expr.Values;
import io.personamap.core.profile.Group;
import org.jspecify.annotations.Nullable;

/** Renders answers for people, a line a fact. */
public final class WhyNotText {
  private WhyNotText() {}

  /** Returns the answer, each line ended by a line feed. */
  public static String of(WhyNotAnswer answer) {
    String what = "the " + answer.kind().word() + " `" + answer.name() + "`";
    if (answer instanceof WhyNotAnswer.Granted) {
      return what + " is granted already\n";
    }
    if (answer instanceof WhyNotAnswer.Impossible impossible) {
      String nearest = String.join("` or `", impossible.nearest());
      String hint = nearest.isEmpty() ? "" : "; did you mean `" + nearest + "`?";
      return what + " is impossible: no rule grants it to anybody" + hint + "\n";
    }
    if (answer instanceof WhyNotAnswer.NotFound) {
      return "no change was found that gives " + what + "; that does not prove there is none\n";
    }
    StringBuilder text = new StringBuilder("to get ").append(what).append(":\n");
    String or = "";
    for (Change change : ((WhyNotAnswer.Possible) answer).changes()) {
      text.append("  ").append(or);
      text.append(change.edits().stream().map(WhyNotText::phrase).collect(joining(", and ")));
      text.append("  → ").append(change.rule());
      text.append("  (").append(change.place()).append(")\n");
      or = "or ";
    }
    return text.toString();
  }

  private static String phrase(Edit edit) {
    if (edit instanceof Edit.Join join) {
      return "join the group `" + name(join.group()) + "`";
    }
    if (edit instanceof Edit.Leave leave) {
      return "leave the group `" + name(leave.group()) + "`";
    }
    Edit.Set set = (Edit.Set) edit;
    String is = " (" + (set.from() == null ? "has no value" : "is " + quoted(set.from())) + ")";
    return "`" + String.join(".", set.attribute()) + "` must " + set.requirement() + is;
  }

  private static String name(Group group) {
    return group.id() != null && group.id().equals(group.name())
        ? "with the id " + group.id()
        : group.name();
  }

  private static String quoted(@Nullable Object value) {
    return "".equals(value) ? "empty" : "`" + Values.text(value) + "`";
  }
}
