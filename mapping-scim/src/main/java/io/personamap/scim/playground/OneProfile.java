package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.ProfileReader;
import io.personamap.core.profile.Profiles;
import io.personamap.core.profile.UserProfile;
import java.io.InputStream;

/** Reads the profile of calls that are about one person. */
final class OneProfile {
  private OneProfile() {}

  /**
   * Reads {@code file}.
   *
   * @param in what is read where {@code file} is {@code -}
   * @throws InvalidInputException unless exactly one profile is in it
   */
  static UserProfile read(String file, InputStream in) {
    String label = JsonInput.label(file);
    ProfileReader reader = ProfileReader.detecting();
    try (Profiles profiles =
        file.equals(JsonInput.STANDARD_INPUT)
            ? Profiles.of(in, label, reader)
            : Profiles.open(JsonInput.path(file), reader)) {
      if (!profiles.hasNext()) {
        throw refused("there is no profile in it", label);
      }
      UserProfile only = profiles.next().orThrow();
      if (profiles.hasNext()) {
        throw refused("there is more than one profile in it", label);
      }
      return only;
    }
  }

  private static InvalidInputException refused(String message, String label) {
    return JsonInput.refused(ProblemCode.PROFILE_INVALID, message, label);
  }
}
