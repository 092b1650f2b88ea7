package io.personamap.core.whynot;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.expr.Span;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries profiles out. Not thread-safe: one question, one trial. */
final class Trial {
  /** No profile has it, and no expression makes it. */
  private static final String MARK = "\uFDD0why not\uFDD0";

  private final RuleSet rules;
  private final Instant now;
  private final PersonaMapper mapper;
  private final Map<Expr, Expression> compiled = new HashMap<>();
  private final Map<List<String>, Optional<List<String>>> attributes = new HashMap<>();

  Trial(RuleSet rules, Instant now) {
    this.rules = rules;
    this.now = now;
    this.mapper = PersonaMapper.builder(rules).clock(InstantSource.fixed(now)).build();
  }

  EvaluationContext context(UserProfile profile) {
    return rules.language().context(profile, now);
  }

  boolean isGranted(UserProfile profile, Kind kind, String name) {
    Persona persona = mapper.map(profile).persona();
    Stream<Grant> granted =
        switch (kind) {
          case DIVISION -> persona.division().ifKnown().stream();
          case ROLE -> persona.roles().known().stream();
          case SKILL -> persona.skills().known().stream();
          case LANGUAGE -> persona.languages().known().stream();
          case USER -> Stream.empty();
        };
    return granted.anyMatch(grant -> grant.name().equals(name));
  }

  /** Returns the value of {@code expr}; null also where it fails. */
  @Nullable Object value(Expr expr, UserProfile profile) {
    Expression expression =
        compiled.computeIfAbsent(
            expr,
            tree ->
                new ExpressionCompiler(rules.language().functions())
                    .compile(new ParsedExpression("", tree, List.of())));
    try {
      return expression.evaluate(context(profile));
    } catch (EvaluationException failed) {
      return null;
    }
  }

  @Nullable Object value(List<String> path, UserProfile profile) {
    Span nowhere = new Span(0, 0);
    Expr expr = new Expr.Name(path.get(0), nowhere);
    for (String name : path.subList(1, path.size())) {
      expr = new Expr.Property(expr, name, nowhere);
    }
    return value(expr, profile);
  }

  /**
   * Returns the attribute of the profile that {@code path} reads: the language knows, so it is
   * asked by changing one after the other.
   */
  Optional<List<String>> attribute(List<String> path) {
    return attributes.computeIfAbsent(path, this::findAttribute);
  }

  private Optional<List<String>> findAttribute(List<String> path) {
    for (int i = 0; i < path.size(); i++) {
      List<String> names = path.subList(i, path.size());
      Draft marked =
          Draft.of(UserProfile.of(Map.of())).with(List.of(new Edit.Set(names, null, MARK, "")));
      if (MARK.equals(value(path, marked.profile()))) {
        return Optional.of(List.copyOf(names));
      }
    }
    return Optional.empty();
  }
}
