package io.personamap.core.whynot;

import io.personamap.core.condition.Literal;
import io.personamap.core.condition.Trees;
import io.personamap.core.expr.Expr;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries values for a test that nobody understands; only edits that do it are returned. */
final class Guesses {
  private static final int MAX = 4;

  private final Trial trial;

  Guesses(Trial trial) {
    this.trial = trial;
  }

  List<List<Edit>> of(Literal literal, UserProfile profile) {
    List<List<Edit>> found = new ArrayList<>();
    for (Edit edit : candidates(literal.atom().expr(), profile)) {
      UserProfile changed = Draft.of(profile).with(List.of(edit)).profile();
      if (found.size() < MAX
          && Boolean.valueOf(literal.holds()).equals(trial.value(literal.atom().expr(), changed))) {
        found.add(List.of(edit));
      }
    }
    return found;
  }

  private List<Edit> candidates(Expr expr, UserProfile profile) {
    Set<@Nullable Object> constants = new LinkedHashSet<>();
    Set<List<String>> paths = new LinkedHashSet<>();
    collect(expr, constants, paths);
    List<Edit> edits = new ArrayList<>();
    for (List<String> path : paths) {
      Optional<List<String>> attribute = trial.attribute(path);
      if (attribute.isPresent()) {
        Object current = trial.value(path, profile);
        for (Object value : values(constants, paths, current, profile)) {
          String wanted = value == null ? "have no value" : "be such as `" + value + "`";
          edits.add(new Edit.Set(attribute.get(), current, value, wanted));
        }
      }
    }
    for (Object constant : constants) {
      if (constant instanceof String text) {
        edits.add(new Edit.Join(Group.named(text)));
        RegexSample.of(text).forEach(name -> edits.add(new Edit.Join(Group.named(name))));
        edits.add(new Edit.Join(Group.of(text, text)));
      }
    }
    profile.groups().forEach(group -> edits.add(new Edit.Leave(group)));
    return edits;
  }

  private static void collect(Expr expr, Set<@Nullable Object> constants, Set<List<String>> paths) {
    Optional<List<String>> path = expr.path();
    if (path.isPresent()) {
      paths.add(path.get());
      return;
    }
    if (expr instanceof Expr.Literal literal) {
      constants.add(literal.value());
    }
    Trees.parts(expr).forEach(part -> collect(part, constants, paths));
  }

  private Set<@Nullable Object> values(
      Set<@Nullable Object> constants,
      Set<List<String>> paths,
      @Nullable Object current,
      UserProfile profile) {
    Set<@Nullable Object> values = new LinkedHashSet<>();
    for (Object constant : constants) {
      values.add(constant);
      if (constant instanceof String text) {
        values.addAll(texts(text, current));
      } else if (constant instanceof Number number) {
        values.addAll(numbers(number));
      }
    }
    paths.forEach(path -> values.add(trial.value(path, profile)));
    values.addAll(Arrays.asList(null, "", "other", 0, 1, true, false));
    return values;
  }

  private static List<Object> texts(String text, @Nullable Object current) {
    List<Object> texts = new ArrayList<>();
    texts.add(text.toLowerCase(Locale.ROOT));
    texts.add(text.toUpperCase(Locale.ROOT));
    texts.addAll(RegexSample.of(text));
    texts.add("a" + text);
    texts.add(text + "a");
    texts.add("a" + text + "a");
    texts.add(List.of(text));
    if (current instanceof String before) {
      texts.add(before + text);
      texts.add(text + before);
      texts.add(before.replace(text, ""));
    }
    return texts;
  }

  /** A number, its neighbours, and texts as long as it says. */
  private static List<Object> numbers(Number number) {
    List<Object> numbers = new ArrayList<>();
    long whole = number.longValue();
    for (long near : new long[] {whole - 1, whole, whole + 1}) {
      numbers.add((int) near);
      numbers.add(String.valueOf(near));
      if (near >= 0 && near <= 100) {
        numbers.add("a".repeat((int) near));
      }
    }
    return numbers;
  }
}
