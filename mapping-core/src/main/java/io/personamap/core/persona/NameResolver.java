package io.personamap.core.persona;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.explain.Why;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns drafts into personas: each kind's names are looked up together. */
final class NameResolver {
  private final @Nullable Directory directory;

  NameResolver(@Nullable Directory directory) {
    this.directory = directory;
  }

  Answers ask(Draft draft) {
    return new Answers(draft, directory);
  }

  MappingResult resolve(Draft draft, Answers answers, Supplier<Why> why) {
    Persona.Builder persona = Persona.builder().eligible(draft.eligible).missing(draft.missing);
    draft.attributes.forEach(
        (name, attribute) ->
            persona.attribute(
                name,
                new PersonaAttribute(answers.attribute(attribute.value()), attribute.apply())));
    draft.phones.forEach(persona::phone);
    persona.division(answers.one(draft.division));
    persona.roles(answers.many(Kind.ROLE));
    persona.skills(answers.many(Kind.SKILL));
    persona.languages(answers.many(Kind.LANGUAGE));
    return new MappingResult(persona.build(), answers.problems.sorted(), why);
  }

  /** The directory's answers for one draft. */
  static final class Answers {
    private final Draft draft;
    private final Map<Kind, Map<String, Lookup>> byKind = new EnumMap<>(Kind.class);
    private final boolean verified;
    final ProblemCollector problems = new ProblemCollector();

    Answers(Draft draft, @Nullable Directory directory) {
      this.draft = draft;
      draft.problems.forEach(problems::add);
      this.verified = directory != null;
      boolean any = false;
      for (Kind kind : Kind.values()) {
        Set<String> names = draft.wanted(kind);
        any |= !names.isEmpty();
        if (directory != null && !names.isEmpty()) {
          byKind.put(kind, directory.findAll(kind, names));
        }
      }
      if (any && !verified) {
        problems.add(
            Problem.warning(ProblemCode.NAME_UNVERIFIED, "no directory: names are not verified"));
      }
    }

    /** Returns the answers by kind and name. */
    Map<Kind, Map<String, Lookup>> byKind() {
      return byKind;
    }

    Mapped<Object> attribute(Mapped<Object> value) {
      if (value instanceof Mapped.Known<Object> known && known.value() instanceof Wanted wanted) {
        return one(Mapped.known(wanted))
            .ifKnown()
            .map(grant -> Mapped.<Object>known(grant))
            .orElse(Mapped.unknown());
      }
      return value;
    }

    Mapped<Grant> one(Mapped<Wanted> wanted) {
      if (!(wanted instanceof Mapped.Known<Wanted> known)) {
        return wanted.isUnknown() ? Mapped.unknown() : Mapped.absent();
      }
      Grant grant = grant(known.value());
      return grant == null ? Mapped.unknown() : Mapped.known(grant);
    }

    Grants many(Kind kind) {
      Draft.Names names = draft.names.get(kind);
      if (names == null) {
        return Grants.NONE;
      }
      List<Grant> known = new ArrayList<>();
      boolean complete = names.complete;
      for (Wanted wanted : names.byName.values()) {
        Grant grant = grant(wanted);
        if (grant == null) {
          complete = false;
        } else {
          known.add(grant);
        }
      }
      return new Grants(known, complete);
    }

    /** Null where the directory does not know the name or did not answer. */
    private @Nullable Grant grant(Wanted wanted) {
      if (!verified) {
        return new Grant(wanted.kind(), wanted.name(), null, wanted.proficiency());
      }
      Lookup answer = byKind.getOrDefault(wanted.kind(), Map.of()).get(wanted.name());
      if (answer instanceof Lookup.Found found) {
        Entry entry = found.entry();
        return new Grant(wanted.kind(), entry.name(), entry.id(), wanted.proficiency());
      }
      problems.add(
          answer instanceof Lookup.NotFound notFound
              ? unknownName(wanted, notFound)
              : unavailable(wanted, answer));
      return null;
    }

    private static Problem unknownName(Wanted wanted, Lookup.NotFound answer) {
      boolean person = wanted.kind() == Kind.USER;
      String name = person ? "" : " `" + wanted.name() + "`";
      String hint = person || answer.nearest().isEmpty() ? null : hint(answer.nearest());
      return Problem.error(
              ProblemCode.NAME_UNKNOWN,
              "the directory has no "
                  + wanted.kind().word()
                  + name
                  + (person ? " with this address" : ""))
          .at(wanted.origin().place())
          .inRule(wanted.origin().label())
          .hint(hint);
    }

    private static String hint(List<String> nearest) {
      return "did you mean `" + String.join("` or `", nearest) + "`?";
    }

    private static Problem unavailable(Wanted wanted, @Nullable Lookup answer) {
      String reason = answer instanceof Lookup.Unavailable outage ? ": " + outage.reason() : "";
      return Problem.error(
              ProblemCode.DIRECTORY_UNAVAILABLE,
              "the directory did not answer for a " + wanted.kind().word() + reason)
          .at(wanted.origin().place())
          .inRule(wanted.origin().label())
          .hint("try again later");
    }
  }
}
