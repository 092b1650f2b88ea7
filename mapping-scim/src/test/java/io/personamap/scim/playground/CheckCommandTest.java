package io.personamap.scim.playground;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void goodFile_isOk() throws IOException {
    String rules = RuleFiles.in(folder).path("rules.yaml");
    Run.of("check", rules).exits(0).prints(rules + ": ok\n").saysNothing();
  }

  @Test
  void everyProblem_isShownWithItsPlace() throws IOException {
    String rules =
        RuleFiles.in(folder)
            .write(
                "bad.yaml",
                "format: 1\nname: x\nrolls: []\nattributes:\n  title: lenn(user.title)\n  department: user.department +\n");
    Run.of("check", rules)
        .exits(1)
        .says("bad.yaml:3:1: error[key-unknown]")
        .says("bad.yaml:5:10: error[function-unknown]")
        .says("bad.yaml:6:");
  }

  @Test
  void missingFile_doesNotLoseTheOthers() throws IOException {
    String rules = RuleFiles.in(folder).path("rules.yaml");
    Run run = Run.of("check", "no-such-file.yaml", rules).exits(1).says("error[file-unreadable]");
    org.junit.jupiter.api.Assertions.assertTrue(run.out().endsWith(rules + ": ok\n"), run::out);
  }
}
