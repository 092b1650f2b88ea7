package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import java.util.List;

/** What became of one document of a file of profiles. Immutable. */
public sealed interface ProfileResult {

  /** Returns where the document begins. */
  Place place();

  /** A profile. */
  record Read(UserProfile profile, Place place) implements ProfileResult {}

  /**
   * No profile; the other documents of the file are not concerned.
   *
   * @param problems at least one
   */
  record Refused(List<Problem> problems, Place place) implements ProfileResult {
    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Returns the profile.
   *
   * @throws InvalidInputException with the problems if there is none
   */
  default UserProfile orThrow() {
    if (this instanceof Read read) {
      return read.profile();
    }
    throw new InvalidInputException(((Refused) this).problems());
  }
}
