package io.personamap.scim.playground;

import io.personamap.core.persona.MappingResult;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.ProfileResult;
import io.personamap.core.profile.Profiles;
import io.personamap.core.profile.UserProfile;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Maps the profiles of a file in their order, and prints what comes out. Those of a file of JSON
 * Lines go in batches, whose names are looked up together; what comes through a pipe goes line by
 * line, for who sends it may wait for an answer.
 */
final class MapRun {
  /** Behind so many documents of which none is a profile, the file is none of profiles. */
  private static final int MOST_REFUSED = 100;

  private static final int BATCH = 256;

  private final Console console;
  private final ProfileMapping mapping;
  private final boolean explain;
  private final Progress progress;
  private final List<ProfileResult> batch = new ArrayList<>();
  private boolean complete = true;
  private boolean usable;
  private int refused;

  MapRun(Console console, ProfileMapping mapping, boolean explain, Progress progress) {
    this.progress = progress;
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
    boolean lines = Profiles.isJsonLines(label);
    boolean alone = !lines && !profiles.hasNext();
    int size = lines ? BATCH : 1;
    take(first);
    mapFull(size, alone);
    while (profiles.hasNext() && (usable || refused < MOST_REFUSED)) {
      take(profiles.next());
      mapFull(size, false);
    }
    mapFull(1, false);
    progress.clear();
    if (profiles.hasNext()) {
      console.err().line("note: the rest was not read, since nothing so far is a profile");
    }
    if (!usable) {
      return ExitCode.UNUSABLE;
    }
    return complete ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private void take(ProfileResult result) {
    usable |= !(result instanceof ProfileResult.Refused);
    refused += result instanceof ProfileResult.Refused ? 1 : 0;
    batch.add(result);
  }

  private void mapFull(int size, boolean alone) {
    if (batch.size() >= size) {
      mapBatch(alone);
    }
  }

  private void mapBatch(boolean alone) {
    List<UserProfile> read =
        batch.stream()
            .filter(result -> !(result instanceof ProfileResult.Refused))
            .map(ProfileResult::orThrow)
            .toList();
    Iterator<MappingResult> mapped = mapping.map(read).iterator();
    progress.clear();
    for (ProfileResult result : batch) {
      if (result instanceof ProfileResult.Refused unread) {
        complete = false;
        console.report(unread.problems());
      } else {
        print(result, mapped.next(), alone);
      }
    }
    progress.draw(batch.get(batch.size() - 1).place().line());
    batch.clear();
  }

  private void print(ProfileResult read, MappingResult mapped, boolean alone) {
    String origin = alone ? "" : read.place().file() + ":" + read.place().line();
    ProfileMapping.Outcome outcome = mapping.emit(mapped, origin, explain);
    complete &= outcome.complete();
    outcome
        .resource()
        .map(alone ? ScimResource::toPrettyJson : ScimResource::toJson)
        .ifPresent(console.out()::line);
  }
}
