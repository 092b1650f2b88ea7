package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code patch}, {@code plan} and {@code saml}. */
class AccountCallsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private RuleFiles files;
  private String same;
  private String old;

  @BeforeEach
  void write() throws IOException {
    files = RuleFiles.in(folder);
    files.write("ana.json", RuleFiles.profile("Ana", "Supervisor", "Billing"));
    files.write("guest.json", RuleFiles.profile("Bo", "Clerk", "Visitors"));
    String resource = call("map", "ana.json").exits(0).out();
    String account = resource.replaceFirst("\\{", "{\"id\":\"42\",\"meta\":{\"version\":\"7\"},");
    same = files.write("same.json", account);
    old =
        files.write(
            "old.json", account.replace("\"title\": \"Supervisor\"", "\"title\": \"Clerk\""));
  }

  @Test
  void patch_hasTheDifferenceOnly() {
    JsonNode patch = JSON.readTree(call("patch", "ana.json", "--before", old).exits(0).out());
    assertEquals(1, patch.path("Operations").size(), patch::toString);
    JsonNode operation = patch.path("Operations").path(0);
    assertEquals("replace", operation.path("op").stringValue());
    assertEquals("title", operation.path("path").stringValue());
    assertEquals("Supervisor", operation.path("value").stringValue());
  }

  @Test
  void patch_ofTheSame_isANote() {
    call("patch", "ana.json", "--before", same).exits(0).prints("").says("note: nothing changes");
  }

  @Test
  void patch_takesAwayWhatWasSentOnly() throws IOException {
    String roles = "\"roles\": [{\"value\": \"Ghost\"},";
    String more =
        JSON.readTree(Files.readString(Path.of(same))).toString().replace("\"roles\":[", roles);
    String before = files.write("more.json", more);
    call("patch", "ana.json", "--before", before).exits(0).prints("");
    Run taken = call("patch", "ana.json", "--before", before, "--last", before).exits(0);
    assertEquals(
        JSON.readTree(
            """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations": [{"op": "remove", "path": "roles[value eq \\"Ghost\\"]"}]}
            """),
        JSON.readTree(taken.out()));
  }

  @Test
  void patch_ofSomebodyNotEligible_isLeftToThePlan() {
    call("patch", "guest.json", "--before", same).exits(0).prints("").says("`plan`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "nonsense", "", "42"})
  void patch_ofNoUser_exitsWith2(String text) throws IOException {
    call("patch", "ana.json", "--before", files.write("bad.json", text)).exits(2).prints("");
  }

  @Test
  void plan_withoutAccount_creates() {
    JsonNode plan = plan("ana.json");
    assertEquals("create", plan.path("decision").stringValue());
    assertEquals("no-account", plan.path("reason").stringValue());
    assertEquals("POST", plan.path("requests").path(0).path("method").stringValue());
  }

  @Test
  void plan_ofAListResponse_updatesTheAccountThatMatches() throws IOException {
    String list =
        "{\"totalResults\":2,\"Resources\":[{\"id\":\"1\",\"userName\":\"x@example.com\"},"
            + Files.readString(Path.of(old))
            + "]}";
    Run run =
        call("plan", "ana.json", "--existing", files.write("list.json", list))
            .exits(0)
            .says("note: an account shares no id");
    JsonNode request = JSON.readTree(run.out()).path("requests").path(0);
    assertEquals("PATCH", request.path("method").stringValue());
    assertTrue(request.path("path").stringValue().endsWith("/42"), request::toString);
    assertEquals("\"7\"", request.path("ifMatch").stringValue());
    assertFalse(request.path("reason").stringValue().isEmpty());
  }

  @Test
  void plan_ofTheSame_sendsNothing() {
    JsonNode plan = plan("ana.json", "--existing", same);
    assertEquals("nothing", plan.path("decision").stringValue());
    assertEquals(0, plan.path("requests").size());
  }

  @Test
  void plan_ofWhoLeaves_deactivates() {
    assertEquals(
        "deactivate",
        plan("guest.json", "--existing", same, "--found-by", "external_id")
            .path("decision")
            .stringValue());
  }

  @Test
  void plan_ofWhoLeaves_saysHowToTellWhoseTheAccountIs() throws IOException {
    String account = files.write("x.json", "{\"id\":\"9\",\"externalId\":\"E-1\",\"active\":true}");
    call("plan", "guest.json", "--existing", account)
        .exits(1)
        .printsAmongOthers("\"address-only\"")
        .says("note: the rules give no ids for who is not eligible; --last or --found-by");
    Run last = call("plan", "guest.json", "--existing", account, "--last", account).exits(0);
    last.printsAmongOthers("\"deactivate\"");
  }

  @Test
  void plan_thatRefuses_exitsWith1() {
    call("plan", "guest.json").exits(1).printsAmongOthers("\"not-eligible\"");
  }

  @Test
  void plan_withAnAccountWithoutId_exitsWith2() throws IOException {
    String file = files.write("no-id.json", "{\"userName\":\"Ana@example.com\"}");
    call("plan", "ana.json", "--existing", file).exits(2).prints("").says("key-missing");
  }

  @Test
  void saml_printsTheStatement() {
    call("saml", "ana.json", "--organization", "acme")
        .exits(0)
        .printsAmongOthers("<saml2:AttributeStatement")
        .printsAmongOthers("Ana@example.com")
        .printsAmongOthers("OrganizationName")
        .printsAmongOthers("acme");
  }

  @Test
  void saml_hasTheFurtherAttributesThatTheCallNames() {
    Run run =
        call(
                "saml",
                "ana.json",
                "--organization",
                "acme",
                "--service",
                "directory",
                "--attribute",
                "Roles=roles",
                "--attribute",
                "Title=title")
            .exits(0)
            .says("note: not verified by the vendor: Roles, Title");
    for (String part :
        List.of("Name=\"ServiceName\"", ">directory<", "Name=\"Roles\"", ">Supervisor<")) {
      assertTrue(run.out().contains(part), run.out());
    }
  }

  @Test
  void saml_keepsWhoeverIsInALockedDivision() {
    String[] locked = {
      "--organization",
      "acme",
      "--attribute",
      "Division=division",
      "--locked-division",
      "Partner",
      "--account-division",
      "Partner"
    };
    call("saml", "ana.json", locked)
        .exits(0)
        .printsAmongOthers(">Partner<")
        .says("warning[target-value] division:")
        .says("stays there");
    locked[7] = "Elsewhere";
    assertFalse(call("saml", "ana.json", locked).exits(0).out().contains(">Elsewhere<"));
  }

  @Test
  void saml_ofAnAttributeThatIsNone_saysSo() {
    call("saml", "ana.json", "--organization", "acme", "--attribute", "T=titel")
        .exits(0)
        .says("warning[attribute-unknown] the rules give no `titel`; did you mean `title`?");
    for (String wrong : List.of("email=title", "=title", " =title")) {
      call("saml", "ana.json", "--organization", "acme", "--attribute", wrong)
          .exits(2)
          .prints("")
          .says("--attribute");
    }
    call("saml", "ana.json", "--organization", "acme", "--attribute", "title").exits(2).prints("");
  }

  @Test
  void saml_ofALaterLogin_leavesOutWhatIsSetAtCreation() throws IOException {
    String rules =
        files.write(
            "create.yaml",
            """
            format: 1
            name: create
            language: okta
            attributes:
              userName: user.email
              displayName: user.firstName
              title: { value: user.title, apply: create }
            """);
    String[] common = {
      "saml",
      "--rules",
      rules,
      "--profile",
      files.path("ana.json"),
      "--organization",
      "acme",
      "--attribute",
      "Title=title"
    };
    assertTrue(Run.of(common).exits(0).out().contains("Name=\"Title\""));
    String[] again = Stream.concat(Stream.of(common), Stream.of("--again")).toArray(String[]::new);
    assertFalse(Run.of(again).exits(0).out().contains("Name=\"Title\""));
  }

  @Test
  void saml_ofSomebodyNotEligible_isRefused() {
    call("saml", "guest.json", "--organization", "acme").exits(1).prints("").says("nobody may log");
  }

  private JsonNode plan(String profile, String... more) {
    return JSON.readTree(call("plan", profile, more).exits(0).out());
  }

  private Run call(String command, String profile, String... more) {
    Stream<String> common =
        Stream.of(
            command,
            "--rules",
            files.path("rules.yaml"),
            "--directory",
            files.path("directory.yaml"),
            "--profile",
            files.path(profile));
    return Run.of(Stream.concat(common, Stream.of(more)).toArray(String[]::new));
  }
}
