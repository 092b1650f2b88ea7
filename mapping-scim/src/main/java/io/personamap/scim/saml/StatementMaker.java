package io.personamap.scim.saml;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one statement. Not thread-safe. */
final class StatementMaker {
  private static final String DIVISION = "division";

  private final SamlProfile profile;
  private final Persona persona;
  private final SamlLogin login;
  private final ClaimValues values;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<String>> attributes = new LinkedHashMap<>();

  StatementMaker(SamlProfile profile, Persona persona, SamlLogin login) {
    this.profile = profile;
    this.persona = persona;
    this.login = login;
    this.values = new ClaimValues(persona, login.first());
  }

  SamlStatement make() {
    if (!isLetIn() || !isDivisionClear()) {
      return SamlStatement.refused(problems);
    }
    Optional<String> email = email();
    if (email.isEmpty()) {
      refuse(ProblemCode.TARGET_REQUIRES, "`email` has no known value, and no login works without");
      return SamlStatement.refused(problems);
    }
    put("email", List.of(email.get()));
    put("OrganizationName", List.of(profile.organization()));
    profile.serviceName().ifPresent(name -> put("ServiceName", List.of(name)));
    profile
        .unverified()
        .forEach((name, source) -> put(name, source.equals(DIVISION) ? division() : of(source)));
    profile.unverified().values().stream().filter(one -> !values.knows(one)).forEach(this::absent);
    return SamlStatement.of(attributes, problems);
  }

  private boolean isLetIn() {
    if (!persona.eligible().equals(Mapped.known(true))) {
      refuse(ProblemCode.VALUE_WRONG, "the person is not known to be provisioned");
      return false;
    }
    PersonaAttribute active = persona.attributes().get("active");
    if (active != null && active.value().equals(Mapped.<Object>known(false))) {
      refuse(ProblemCode.VALUE_WRONG, "the person is not active");
      return false;
    }
    return true;
  }

  /** An account that is made while nobody can say where it belongs is made in the home division. */
  private boolean isDivisionClear() {
    boolean clear = profile.locked().isEmpty() || !login.first() || !persona.division().isUnknown();
    if (!clear) {
      refuse(
          ProblemCode.TARGET_REQUIRES, "the division is not known, and some divisions are locked");
    }
    return clear;
  }

  /** The address that identifies the account is sent at every login. */
  private Optional<String> email() {
    for (String name : List.of("email", "userName")) {
      PersonaAttribute attribute = persona.attributes().get(name);
      Object value = attribute == null ? null : attribute.value().ifKnown().orElse(null);
      if (value instanceof String text && !text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private List<String> division() {
    Optional<String> account = login.accountDivision().filter(profile.locked()::contains);
    Optional<String> wanted = persona.division().ifKnown().map(Grant::name);
    if (account.isPresent() && !wanted.equals(account)) {
      problems.add(
          Problem.warning(
                  ProblemCode.TARGET_VALUE,
                  "the account is in the locked division `" + account.get() + "` and stays there")
              .inRule(DIVISION));
    }
    return account.or(() -> wanted).map(List::of).orElse(List.of());
  }

  private void absent(String source) {
    problems.add(
        Problem.warning(ProblemCode.ATTRIBUTE_UNKNOWN, "the rules give no `" + source + "`")
            .hint(Suggestions.didYouMean(source, values.names()).orElse(null)));
  }

  private List<String> of(String source) {
    return values.of(source);
  }

  private void put(String name, List<String> texts) {
    if (!texts.stream().allMatch(XmlText::isWritable)) {
      problems.add(
          Problem.error(
              ProblemCode.TARGET_VALUE,
              "`" + name + "` is left out: XML cannot hold a character of it"));
    } else if (!texts.isEmpty()) {
      attributes.put(name, texts);
    }
  }

  private void refuse(ProblemCode code, String message) {
    problems.add(Problem.error(code, message).hint("there is no assertion for this login"));
  }
}
