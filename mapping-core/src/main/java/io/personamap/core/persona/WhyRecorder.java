package io.personamap.core.persona;

import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.NameExplanation;
import io.personamap.core.explain.PhoneExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.explain.Why;
import io.personamap.core.expr.Trace;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the rules did, to explain it. */
final class WhyRecorder implements RuleListener {
  private final List<Story> stories = new ArrayList<>();

  /** One rule's story, while it is being told. */
  private static final class Story {
    final String label;
    final Place place;
    final @Nullable String because;
    final List<ExpressionExplanation> expressions = new ArrayList<>();
    final List<Wanted> names = new ArrayList<>();
    final List<PhoneExplanation> phones = new ArrayList<>();
    Effect effect = Effect.NOT_NEEDED;

    Story(String label, Place place, @Nullable String because) {
      this.label = label;
      this.place = place;
      this.because = because;
    }
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void begin(String label, Place place, @Nullable String because) {
    stories.add(new Story(label, place, because));
  }

  @Override
  public void expression(PlacedExpression expression, Trace trace) {
    current()
        .expressions
        .add(
            new ExpressionExplanation(expression.expression().source(), expression.place(), trace));
  }

  @Override
  public void name(Wanted wanted) {
    current().names.add(wanted);
  }

  @Override
  public void phone(String original, PhoneResult result) {
    current().phones.add(new PhoneExplanation(original, result));
  }

  @Override
  public void end(Effect effect) {
    current().effect = effect;
  }

  private Story current() {
    return stories.get(stories.size() - 1);
  }

  /** Returns the explanation, with what the directory answered for {@code draft}. */
  Why why(Draft draft) {
    return new Why(stories.stream().map(story -> explanation(story, draft)).toList());
  }

  private static RuleExplanation explanation(Story story, Draft draft) {
    List<NameExplanation> names = new ArrayList<>();
    for (Wanted wanted : story.names) {
      names.add(
          new NameExplanation(
              wanted.name(),
              wanted.proficiency(),
              draft.answer(wanted),
              winner(wanted, story, draft)));
    }
    return new RuleExplanation(
        story.label,
        story.place,
        story.because,
        story.effect,
        new RuleExplanation.Evidence(story.expressions, names, story.phones));
  }

  private static @Nullable String winner(Wanted wanted, Story story, Draft draft) {
    WantedNames names = draft.names(wanted.kind());
    Wanted won = names == null ? null : names.find(wanted.name());
    return won == null || won.label().equals(story.label) ? null : won.label();
  }
}
