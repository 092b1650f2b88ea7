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
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceDocument;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the profile that a test gives. */
final class GivenReader {
  private static final Set<String> FILE_KEYS = Set.of("file", "line", "groups");

  private final NamedFiles files;
  private final ProblemCollector problems;
  private final ProfileReader reader = ProfileReader.detecting();

  GivenReader(NamedFiles files, ProblemCollector problems) {
    this.files = files;
    this.problems = problems;
  }

  UserProfile read(SourceNode node) {
    try {
      if (!namesFile(node)) {
        return reader.read(SourceValues.json(node), node.place());
      }
      Fields given = Fields.of(node, "`given`", problems).orElseThrow();
      Scalar file = given.scalar("file").orElseThrow();
      Optional<Path> path = files.resolve(file);
      return path.isPresent() ? fromFile(given, file.place(), path.get()) : nobody();
    } catch (InvalidInputException refused) {
      refused.problems().forEach(problems::add);
      return nobody();
    }
  }

  private static boolean namesFile(SourceNode node) {
    return node instanceof Mapping mapping
        && mapping.entries().stream().allMatch(entry -> FILE_KEYS.contains(entry.key()))
        && mapping.entries().stream().anyMatch(GivenReader::isPath);
  }

  private static boolean isPath(Mapping.Entry entry) {
    return entry.key().equals("file") && entry.value() instanceof Scalar path && !path.isNull();
  }

  private UserProfile fromFile(Fields given, Place place, Path path) {
    Optional<Scalar> groups = given.scalar("groups");
    if (groups.isEmpty()) {
      return isYaml(path)
          ? reader.read(document(path), path.toString())
          : one(path, place, given.scalar("line"));
    }
    Optional<Path> groupsPath = files.resolve(groups.get());
    return groupsPath.isPresent()
        ? reader.read(document(path), document(groupsPath.get()), path.toString())
        : nobody();
  }

  private static boolean isYaml(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static JsonNode document(Path path) {
    return SourceValues.json(SourceDocument.read(path));
  }

  private UserProfile one(Path path, Place place, Optional<Scalar> line) {
    try (Profiles profiles = Profiles.open(path, reader)) {
      if (line.isPresent()) {
        return atLine(profiles, line.get());
      }
      if (!profiles.hasNext()) {
        throw wrong("the file has no profile", place);
      }
      ProfileResult only = profiles.next();
      if (profiles.hasNext()) {
        throw wrong("the file has more than one profile; `line` says which", place);
      }
      return only.orThrow();
    }
  }

  private static UserProfile atLine(Profiles profiles, Scalar line) {
    while (profiles.hasNext()) {
      ProfileResult next = profiles.next();
      if (String.valueOf(next.place().line()).equals(line.text())) {
        return next.orThrow();
      }
    }
    throw wrong("no profile begins in line `" + line.text() + "`", line.place());
  }

  /** Stands in for a profile that cannot be read; its problem keeps the test from running. */
  private static UserProfile nobody() {
    return UserProfile.builder().build();
  }

  private static InvalidInputException wrong(String message, Place place) {
    return InvalidInputException.of(Problem.error(ProblemCode.VALUE_WRONG, message).at(place));
  }
}
