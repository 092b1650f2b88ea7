package io.personamap.core.persona;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.explain.Why;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns drafts into personas: each kind's names are looked up together. */
final class NameResolver {
  private final @Nullable Directory directory;

  NameResolver(@Nullable Directory directory) {
    this.directory = directory;
  }

  /** Looks up what all drafts want, each kind in one call. */
  Map<Kind, Map<String, Lookup>> ask(Collection<Draft> drafts) {
    Map<Kind, Map<String, Lookup>> byKind = new EnumMap<>(Kind.class);
    if (directory != null) {
      for (Kind kind : Kind.values()) {
        Set<String> names = new TreeSet<>();
        drafts.forEach(draft -> names.addAll(draft.wanted(kind)));
        if (!names.isEmpty()) {
          byKind.put(kind, answers(directory, kind, names));
        }
      }
    }
    return byKind;
  }

  /** A directory that throws did not answer: nothing may be concluded from its mistake. */
  private static Map<String, Lookup> answers(Directory directory, Kind kind, Set<String> names) {
    try {
      return directory.findAll(kind, names);
    } catch (RuntimeException mistake) {
      String reason = "its source threw " + mistake.getClass().getSimpleName();
      Map<String, Lookup> answers = new LinkedHashMap<>();
      names.forEach(name -> answers.put(name, new Lookup.Unavailable(reason)));
      return answers;
    }
  }

  MappingResult resolve(Draft draft, Map<Kind, Map<String, Lookup>> byKind, Supplier<Why> why) {
    Answers answers = new Answers(draft, byKind, directory != null);
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
  private static final class Answers {
    private final Draft draft;
    private final Map<Kind, Map<String, Lookup>> byKind;
    private final boolean verified;
    final ProblemCollector problems = new ProblemCollector();

    Answers(Draft draft, Map<Kind, Map<String, Lookup>> byKind, boolean verified) {
      this.draft = draft;
      this.byKind = byKind;
      this.verified = verified;
      draft.problems.forEach(problems::add);
      boolean any = Arrays.stream(Kind.values()).anyMatch(kind -> !draft.wanted(kind).isEmpty());
      if (any && !verified) {
        problems.add(
            Problem.warning(ProblemCode.NAME_UNVERIFIED, "no directory: names are not verified"));
      }
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
      Map<String, Grant> known = new LinkedHashMap<>();
      boolean complete = names.complete;
      for (Wanted wanted : names.byName.values()) {
        Grant grant = grant(wanted);
        if (grant == null) {
          complete = false;
        } else {
          // Two spellings of one role are one grant.
          known.putIfAbsent(grant.name() + "\n" + grant.id(), grant);
        }
      }
      return new Grants(List.copyOf(known.values()), complete);
    }

    /** Null where the directory does not know the name or did not answer. */
    private @Nullable Grant grant(Wanted wanted) {
      if (!verified) {
        return new Grant(wanted.kind(), wanted.name(), null, wanted.proficiency());
      }
      Lookup answer = byKind.getOrDefault(wanted.kind(), Map.of()).get(wanted.name());
      NameProblems.of(wanted, answer).forEach(problems::add);
      if (!(answer instanceof Lookup.Found found)) {
        return null;
      }
      Entry entry = found.entry();
      return new Grant(wanted.kind(), entry.name(), entry.id(), wanted.proficiency());
    }
  }
}
