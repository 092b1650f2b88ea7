package io.personamap.example;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.target.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The example of the README between the two marks. */
final class ReadmeExample {
  private ReadmeExample() {}

  static String run(Path folder) {
    PrintStream stdout = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      example(folder);
    } finally {
      System.setOut(stdout);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static void example(Path folder) {
    // begin
    RuleSet rules = RuleSet.read(folder.resolve("retail.rules.yaml"), OktaLanguage.all());
    Directory directory = DirectoryFile.read(folder.resolve("directory.yaml"));
    PersonaMapper mapper = PersonaMapper.builder(rules).directory(directory).build();

    UserProfile ana =
        UserProfile.builder()
            .attribute("email", "ana.ruiz@example.com")
            .attribute("displayName", "Ana Ruiz")
            .attribute("title", "Supervisor")
            .attribute("department", "Billing")
            .attribute("employeeNumber", "1001")
            .groups(List.of(Group.named("CC-Billing"), Group.named("Spanish_Speakers")))
            .build();

    MappingResult result = mapper.map(ana);
    ScimMapping user = Target.named("genesys-cloud").emit(result.persona());
    user.resource().ifPresent(resource -> System.out.println(resource.toPrettyJson()));
    result.problems().forEach(System.err::println); // each with its code, rule, place and hint
    // end
  }
}
