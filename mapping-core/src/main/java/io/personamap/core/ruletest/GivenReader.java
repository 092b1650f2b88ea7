package io.personamap.core.ruletest;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.profile.ProfileReader;
import io.personamap.core.profile.ProfileResult;
import io.personamap.core.profile.Profiles;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the profile that a test gives. */
final class GivenReader {
  private final NamedFiles files;
  private final ProblemCollector problems;
  private final ProfileReader reader = ProfileReader.detecting();

  GivenReader(NamedFiles files, ProblemCollector problems) {
    this.files = files;
    this.problems = problems;
  }

  UserProfile read(SourceNode node) {
    try {
      Optional<Scalar> file = file(node);
      if (file.isEmpty()) {
        return reader.read(SourceValues.json(node), node.place());
      }
      Optional<Path> path = files.resolve(file.get());
      return path.isPresent() ? one(path.get(), file.get().place()) : nobody();
    } catch (InvalidInputException refused) {
      refused.problems().forEach(problems::add);
      return nobody();
    }
  }

  private UserProfile one(Path path, Place place) {
    try (Profiles profiles = Profiles.open(path, reader)) {
      if (!profiles.hasNext()) {
        throw wrong("the file has no profile", place);
      }
      ProfileResult only = profiles.next();
      if (profiles.hasNext()) {
        throw wrong("the file has more than one profile", place);
      }
      return only.orThrow();
    }
  }

  private static Optional<Scalar> file(SourceNode node) {
    if (node instanceof Mapping mapping && mapping.entries().size() == 1) {
      Mapping.Entry only = mapping.entries().get(0);
      if (only.key().equals("file") && only.value() instanceof Scalar path && !path.isNull()) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Stands in for a profile that cannot be read; its problem keeps the test from running. */
  private static UserProfile nobody() {
    return UserProfile.builder().build();
  }

  private static InvalidInputException wrong(String message, Place place) {
    return new InvalidInputException(
        List.of(Problem.error(ProblemCode.VALUE_WRONG, message).at(place)));
  }
}
