package io.personamap.scim.playground;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionTest {
  @TempDir Path folder;

  @Test
  void pipedExpressions_areAnsweredLineByLine() {
    Run.withInput("1 + 1\n\n\"é\"\n")
        .exits(0)
        .prints("2 : Integer\n\"é\" : String\n")
        .saysNothing();
  }

  @Test
  void badExpression_doesNotEndTheSession() {
    Run.withInput("1 +\n2\n").exits(1).prints("2 : Integer\n").says("expression-dangling-operator");
  }

  @Test
  void commands_loadAndMap() throws IOException {
    RuleFiles files = RuleFiles.in(folder);
    String profile = files.write("ana.json", RuleFiles.profile("Ana", "Supervisor", "Billing"));
    Run run =
        Run.withInput(
                ":profile "
                    + profile
                    + "\nuser.title\n:directory "
                    + files.path("directory.yaml")
                    + "\n:rules "
                    + files.path("rules.yaml")
                    + "\n:explain\n:quit\nnever read\n")
            .exits(0)
            .says("attributes/title");
    org.junit.jupiter.api.Assertions.assertTrue(run.out().contains("\"Supervisor\" : String"));
    org.junit.jupiter.api.Assertions.assertTrue(run.out().contains("\"userName\": "), run::out);
  }

  @Test
  void dialect_changesWhatAttributesAreCalled() {
    Run.withInput(":dialect identity-engine\n\"abc\".length()\n")
        .exits(0)
        .prints("dialect identity-engine\n3 : Integer\n");
  }

  @Test
  void badCommands_areExplained() {
    Run.withInput(
            ":nope\n:profile\n:help now\n:dialect latin\n:profile no-such\n:rules no-such\n:explain\n")
        .exits(1)
        .prints("")
        .says("`:nope`")
        .says("usage: :profile FILE")
        .says("`latin`")
        .says("error[file-unreadable]")
        .says("`:rules` first");
  }

  @Test
  void help_namesEveryCommand() {
    Run run = Run.withInput(":help\n").exits(0);
    SessionCommand.all()
        .forEach(
            command ->
                org.junit.jupiter.api.Assertions.assertTrue(run.out().contains(command.word())));
  }
}
