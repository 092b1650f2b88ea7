package io.personamap.scim.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rule file and what goes with it, in a folder. */
record RuleFiles(Path folder) {
  static final String RULES =
      """
      format: 1
      name: small
      target: genesys-cloud-by-name
      eligible: user.department != "Visitors"
      attributes:
        userName: user.email
        displayName: user.firstName + " " + user.lastName
        title: user.title
        department: user.department
      phones: { mobile: user.mobilePhone }
      phoneRegion: US
      roles:
        - when: String.contains(user.title, "Supervisor")
          grant: Supervisor
        - otherwise: Agent
      """;

  static final String DIRECTORY =
      """
      roles: { Supervisor: 9f1c6c1e-0000-4000-8000-000000000001, Agent: 9f1c6c1e-0000-4000-8000-000000000002 }
      """;

  static RuleFiles in(Path folder) throws IOException {
    RuleFiles files = new RuleFiles(folder);
    files.write("rules.yaml", RULES);
    files.write("directory.yaml", DIRECTORY);
    return files;
  }

  String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  static String profile(String firstName, String title, String department) {
    return """
        {"id":"00u1","status":"ACTIVE","profile":{"firstName":"%s","lastName":"Ito","email":"%s@example.com","title":"%s","department":"%s"}}
        """
        .formatted(firstName, firstName, title, department);
  }
}
