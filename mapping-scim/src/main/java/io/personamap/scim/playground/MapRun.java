package io.personamap.scim.playground;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.ProfileResult;
import io.personamap.core.profile.Profiles;
import io.personamap.scim.resource.ScimResource;

/** Maps the profiles of a file one after the other, and prints what comes out. */
final class MapRun {
  /** Behind so many documents of which none is a profile, the file is none of profiles. */
  private static final int MOST_REFUSED = 100;

  private final Console console;
  private final ProfileMapping mapping;
  private final boolean explain;
  private boolean complete = true;
  private boolean usable;
  private int refused;

  MapRun(Console console, ProfileMapping mapping, boolean explain) {
    this.console = console;
    this.mapping = mapping;
    this.explain = explain;
  }

  /**
   * Maps them all.
   *
   * @param label the name of the file
   * @return the exit code
   */
  int run(Profiles profiles, String label) {
    if (!profiles.hasNext()) {
      Problem empty = Problem.error(ProblemCode.FILE_EMPTY, "there is no profile in it");
      console.report(empty.at(new Place(label, 1, 1)));
      return ExitCode.UNUSABLE;
    }
    ProfileResult first = profiles.next();
    boolean alone = !label.endsWith(".jsonl") && !profiles.hasNext();
    map(first, alone);
    while (profiles.hasNext() && (usable || refused < MOST_REFUSED)) {
      map(profiles.next(), false);
    }
    if (profiles.hasNext()) {
      console.err().line("note: the rest was not read, since nothing so far is a profile");
    }
    if (!usable) {
      return ExitCode.UNUSABLE;
    }
    return complete ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private void map(ProfileResult result, boolean alone) {
    if (result instanceof ProfileResult.Refused unread) {
      complete = false;
      refused++;
      console.report(unread.problems());
      return;
    }
    usable = true;
    String origin = alone ? "" : result.place().file() + ":" + result.place().line();
    ProfileMapping.Outcome outcome = mapping.map(result.orThrow(), origin, explain);
    complete &= outcome.complete();
    outcome
        .resource()
        .map(alone ? ScimResource::toPrettyJson : ScimResource::toJson)
        .ifPresent(console.out()::line);
  }
}
