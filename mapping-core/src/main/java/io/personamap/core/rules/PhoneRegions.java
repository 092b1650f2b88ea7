package io.personamap.core.rules;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.SourceNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks region codes that a rule file writes out (ISO 3166-1 alpha-2). */
final class PhoneRegions {
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  private PhoneRegions() {}

  static boolean looksConstant(String text) {
    return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  static Optional<String> checked(SourceNode.Scalar scalar, ProblemCollector problems) {
    String code = scalar.text();
    if (ISO.contains(code)) {
      return Optional.of(code);
    }
    problems.add(
        Problem.error(ProblemCode.PHONE_REGION, "`" + code + "` is no region")
            .at(scalar.place())
            .hint(
                code.equals("UK")
                    ? "did you mean `GB`?"
                    : "a region is two capital letters (ISO 3166-1 alpha-2)"));
    return Optional.empty();
  }
}
