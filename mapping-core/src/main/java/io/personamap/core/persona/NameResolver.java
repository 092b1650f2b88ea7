package io.personamap.core.persona;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.directory.NameProblems;
import io.personamap.core.directory.UnfailingDirectory;
import io.personamap.core.explain.Why;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns drafts into personas: each kind's names are looked up together. */
final class NameResolver {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final Problem UNVERIFIED =
      Problem.warning(ProblemCode.NAME_UNVERIFIED, "no directory: names are not verified");

  private final @Nullable Directory directory;

  NameResolver(@Nullable Directory directory) {
    this.directory = directory == null ? null : UnfailingDirectory.of(directory);
  }

  /** Looks up what one draft wants; without a directory nobody pays for a list. */
  void ask(Draft draft) {
    if (directory != null) {
      ask(List.of(draft));
    }
  }

  /** Looks up what all drafts want, each kind in one call where a call costs something. */
  void ask(List<Draft> drafts) {
    Directory source = directory;
    if (source == null) {
      return;
    }
    for (Kind kind : KINDS) {
      if (source.isImmediate()) {
        askEach(source, kind, drafts);
      } else {
        askTogether(source, kind, drafts);
      }
    }
  }

  private static void askEach(Directory source, Kind kind, List<Draft> drafts) {
    for (Draft draft : drafts) {
      WantedNames names = draft.names(kind);
      if (names != null) {
        names.answer(name -> source.find(kind, name));
      }
    }
  }

  private static void askTogether(Directory source, Kind kind, List<Draft> drafts) {
    Set<String> wanted = new TreeSet<>();
    for (Draft draft : drafts) {
      WantedNames names = draft.names(kind);
      for (int i = 0; names != null && i < names.size(); i++) {
        wanted.add(names.get(i).name());
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, Lookup> answers = source.findAll(kind, wanted);
    for (Draft draft : drafts) {
      WantedNames names = draft.names(kind);
      if (names != null) {
        names.answer(answers::get);
      }
    }
  }

  MappingResult resolve(Draft draft, Why why) {
    return new MappingResult(persona(draft), draft.problems.sorted(), why);
  }

  private Persona persona(Draft draft) {
    if (directory == null && draft.wantsNames()) {
      draft.problems.add(UNVERIFIED);
    }
    WantedNames manager = draft.names(Kind.USER);
    if (manager != null) {
      Mapped<Grant> account = one(manager, draft.problems);
      draft.resolved(
          ReadyAttribute.MANAGER,
          account.ifKnown().<Mapped<Object>>map(Mapped::known).orElse(Mapped.unknown()));
    }
    return new Persona(
        draft,
        one(draft.names(Kind.DIVISION), draft.problems),
        many(draft.names(Kind.ROLE), draft.problems),
        many(draft.names(Kind.SKILL), draft.problems),
        many(draft.names(Kind.LANGUAGE), draft.problems));
  }

  private Mapped<Grant> one(@Nullable WantedNames names, ProblemCollector problems) {
    if (names == null || names.isEmpty()) {
      return names == null || names.isComplete() ? Mapped.absent() : Mapped.unknown();
    }
    Grant grant = grant(names, 0, problems);
    return grant == null ? Mapped.unknown() : Mapped.known(grant);
  }

  private Grants many(@Nullable WantedNames names, ProblemCollector problems) {
    if (names == null || names.isCertainlyEmpty()) {
      return Grants.NONE;
    }
    if (directory == null) {
      return new Grants(names.unverified(), names.isComplete());
    }
    @Nullable Grant[] grants = new Grant[names.size()];
    int known = 0;
    boolean inexact = false;
    for (int i = 0; i < grants.length; i++) {
      Grant grant = grant(names, i, problems);
      if (grant != null) {
        grants[known++] = grant;
        inexact |= !grant.name().equals(names.get(i).name());
      }
    }
    boolean complete = names.isComplete() && known == grants.length;
    List<Grant> all = List.of(known == grants.length ? grants : Arrays.copyOf(grants, known));
    return new Grants(inexact ? distinct(all) : all, complete);
  }

  /** Two spellings of one role are one grant. */
  private static List<Grant> distinct(List<Grant> grants) {
    record Identity(String name, @Nullable String id) {}
    Map<Identity, Grant> distinct = new LinkedHashMap<>();
    grants.forEach(grant -> distinct.putIfAbsent(new Identity(grant.name(), grant.id()), grant));
    return List.copyOf(distinct.values());
  }

  /** Null where the directory does not know the name or did not answer. */
  private @Nullable Grant grant(WantedNames names, int position, ProblemCollector problems) {
    Wanted wanted = names.get(position);
    if (directory == null) {
      return wanted.grant();
    }
    Lookup answer = names.answer(position);
    if (!(answer instanceof Lookup.Found found)) {
      report(wanted, answer, problems);
      return null;
    }
    Entry entry = found.entry();
    if (found.staleAge() != null || !entry.name().equals(wanted.name())) {
      report(wanted, answer, problems);
    }
    return new Grant(wanted.kind(), entry.name(), entry.id(), wanted.proficiency());
  }

  private static void report(Wanted wanted, @Nullable Lookup answer, ProblemCollector problems) {
    NameProblems.of(wanted.kind(), wanted.name(), wanted.written(), answer)
        .forEach(problem -> problems.add(problem.at(wanted.place()).inRule(wanted.label())));
  }
}
