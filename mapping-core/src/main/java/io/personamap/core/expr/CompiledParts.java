package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.List;

/** What expressions compiled together have in common. Complete before the first evaluation. */
final class CompiledParts {
  private final AttributePaths attributes = new AttributePaths();
  private final SharedParts shared = new SharedParts();
  private final List<KeySource> keySources = new ArrayList<>();
  private final Limits limits;
  private boolean mayAskForNow;

  CompiledParts(Limits limits) {
    this.limits = limits;
  }

  /** Returns what each evaluation of the expressions may cost. */
  Limits limits() {
    return limits;
  }

  AttributePaths attributes() {
    return attributes;
  }

  SharedParts shared() {
    return shared;
  }

  List<KeySource> keySources() {
    return keySources;
  }

  /** Says that an expression may ask for {@link EvaluationContext#now}. */
  void askForNow() {
    mayAskForNow = true;
  }

  boolean mayAskForNow() {
    return mayAskForNow;
  }

  /** Returns the position of {@code source} in {@link #keySources}; a library has a handful. */
  int keySource(KeySource source) {
    int known = keySources.indexOf(source);
    if (known < 0) {
      keySources.add(source);
      return keySources.size() - 1;
    }
    return known;
  }
}
