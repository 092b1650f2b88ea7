package io.personamap.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileReaderTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final ProfileReader detecting = ProfileReader.detecting();

  @Test
  void oktaUser_hasProfileAsAttributesAndTheRestAsAccount() {
    UserProfile alice = detecting.read(file("okta-user.json"), "f");
    assertEquals("0042", alice.attributes().get("employeeNumber"));
    assertEquals(3, alice.attributes().get("level"));
    assertEquals(4_200_000_000L, alice.attributes().get("badge"));
    assertEquals(0.5, alice.attributes().get("load"));
    assertEquals(true, alice.attributes().get("remote"));
    assertEquals(List.of("NYC", "LDN"), alice.attributes().get("sites"));
    assertEquals(
        List.of("firstName", "lastName", "mobilePhone", "secondEmail"),
        new ArrayList<>(alice.attributes().keySet()).subList(0, 4));
    assertEquals(Optional.of("00u118oQYT4TBGuay0g4"), alice.id());
    assertEquals("2022-05-04T19:50:52.000Z", alice.account().get("lastLogin"));
    assertFalse(alice.account().containsKey("credentials"));
    assertFalse(alice.account().containsKey("_links"));
  }

  @Test
  void nullAndEmptyText_stayApart() {
    UserProfile alice = detecting.read(file("okta-user.json"), "f");
    assertTrue(alice.attributes().containsKey("mobilePhone"));
    assertEquals(Optional.empty(), alice.attribute("mobilePhone"));
    assertEquals(Optional.of(""), alice.attribute("secondEmail"));
    assertFalse(alice.attributes().containsKey("title"));
  }

  @Test
  void oktaGroups_besideOrOnTheirOwn_areTheSame() {
    JsonNode user = file("okta-user.json");
    JsonNode groups = file("okta-groups.json");
    UserProfile own = detecting.read(user, groups, "f");
    JsonNode both = user.asObject().deepCopy().set("groups", groups);
    assertEquals(own, detecting.read(both, "f"));
    Group west = own.groups().get(0);
    assertEquals("West Coast users", west.name());
    assertEquals("OKTA_GROUP", west.type());
    assertEquals("All users West of The Rockies", west.details().get("description"));
    assertEquals("2015-11-28T19:15:32.000Z", west.details().get("lastMembershipUpdated"));
    Group spanish = own.groups().get(1);
    assertEquals("0oa1gjh63g214q0Hq0g4", spanish.sourceId());
    assertEquals("CN=Spanish_Speakers,DC=example", spanish.details().get("dn"));
  }

  @Test
  void entraUser_hasItsGroupsButNotItsDirectoryRoles() {
    UserProfile adele = detecting.read(file("entra-user.json"), "f");
    assertEquals("Retail Manager", adele.attributes().get("jobTitle"));
    assertEquals(
        "Tier 2",
        ((Map<?, ?>) adele.attributes().get("onPremisesExtensionAttributes"))
            .get("extensionAttribute1"));
    assertEquals(List.of("Contoso magazine", "c9ee2d50-9e8a-4352-b97c-4c2c99557c22"), names(adele));
    assertEquals(Optional.of("ENABLED"), adele.status());
    assertEquals(Optional.of("87d349ed-44d7-43e1-9a83-5f2406dee5bd"), adele.id());
    assertFalse(adele.attributes().containsKey("@odata.context"));
    assertFalse(adele.attributes().containsKey("memberOf"));
  }

  @Test
  void oidcClaims_nameGroupsByTheirCommonName() {
    UserProfile ana = detecting.read(file("oidc-claims.json"), "f");
    assertEquals("billing", ana.attributes().get("teams"));
    assertEquals("NYC", ana.attributes().get("site"));
    assertEquals("NYC", ana.attributes().get("custom:site"));
    assertEquals(List.of("Spanish_Speakers", "Smith, Inc"), names(ana));
    assertEquals("CN=Spanish_Speakers,OU=Groups,DC=example,DC=com", ana.groups().get(0).id());
    assertEquals(Optional.of("b1b2"), ana.id());
    assertEquals(Optional.empty(), ana.active());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN=#zz", "CN=#04024869", "CN=#zz,OU=x", "cn=\\", "CN=a,b", "CN=\\xy"})
  void groupThatLooksLikeADistinguishedName_isNamedAsItStands(String name) {
    JsonNode document = JsonMapper.shared().createObjectNode().put("groups", name);
    assertEquals(List.of(Group.named(name)), detecting.read(document, "f").groups());
  }

  @Test
  void samlClaims_areAvailableByTheirLastSegmentWhereThatIsOne() {
    UserProfile ana = detecting.read(file("saml-claims.json"), "f");
    assertEquals("ana@example.com", ana.attributes().get("emailaddress"));
    assertEquals("Lead", ana.attributes().get("title"));
    assertEquals(List.of("NYC", "LDN"), ana.attributes().get("sites"));
    assertEquals(List.of(), ana.attributes().get("nickname"));
    assertFalse(ana.attributes().containsKey("name"));
    assertEquals(
        "ana", ana.attributes().get("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"));
    assertEquals(List.of("CC-Retail", "Spanish_Speakers"), names(ana));
  }

  @Test
  void samlAttributes_areAvailableByTheirFriendlyName() {
    UserProfile ana = detecting.read(file("saml-attributes.json"), "f");
    assertEquals("Ana", ana.attributes().get("givenName"));
    assertEquals("Billing", ana.attributes().get("department"));
    assertEquals(List.of("CC-Retail"), names(ana));
    assertEquals(Optional.of("ana@example.com"), ana.id());
  }

  @Test
  void friendlyNameOfTwoAttributes_isANameOnlyWhereBothSayTheSame() {
    String two =
        "{'attributes': [{'name': 'urn:1', 'friendlyName': '%s', 'value': 'a'},"
            + " {'name': 'urn:2', 'friendlyName': '%s', 'values': ['%s']},"
            + " {'name': 'urn:3', 'friendlyName': '%s', 'value': 'a'}]}";
    UserProfile one =
        ProfileReader.claims().read(json(two.formatted("mail", "mail", "a", "m")), "f");
    assertEquals("a", one.attributes().get("mail"));
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () ->
                ProfileReader.claims().read(json(two.formatted("mail", "mail", "b", "mail")), "f"));
    assertEquals(
        "`mail` could be either of `urn:1`, `urn:2`, `urn:3`", refused.problems().get(0).message());
  }

  @Test
  void groupsThatCouldBeEitherOfTwoClaims_areRefusedUnlessAClaimIsCalledSo() {
    String two = "{'sub': 'u', 'urn:x:groups': 'a', 'urn:y:groups': 'b'%s}";
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> ProfileReader.claims().read(json(two.formatted("")), "f"));
    assertEquals(
        "`groups` could be either of `urn:x:groups`, `urn:y:groups`",
        refused.problems().get(0).message());
    UserProfile named = ProfileReader.claims().read(json(two.formatted(", 'groups': ['g']")), "f");
    assertEquals(List.of("g"), named.groupNames());
  }

  private static JsonNode json(String text) {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  @Test
  void plainProfile_hasUserGroupsAndAccount() {
    UserProfile ana =
        read(
            "{'user': {'title': 'Lead', 'manager': {'name': null}}, 'status': 'SUSPENDED', 'groups':"
                + " ['A', {'id': 'g1', 'name': 'B', 'type': 'OKTA_GROUP', 'sourceId': 's', 'x': 1}]}");
    assertEquals("Lead", ana.attributes().get("title"));
    assertEquals(Optional.of(false), ana.active());
    assertEquals(
        List.of(Group.named("A"), new Group("g1", "B", "OKTA_GROUP", "s", Map.of("x", 1))),
        ana.groups());
  }

  @Test
  void plainAttributes_mayStandAlone() {
    UserProfile ana = read("{'title': 'Lead', 'teams': ['a'], 'groups': ['A']}");
    assertEquals(Map.of("title", "Lead", "teams", List.of("a")), ana.attributes());
    assertEquals(List.of("A"), names(ana));
    assertEquals(UserProfile.of(Map.of()), read("{}"));
  }

  @Test
  void plainUser_mayBeAUserOfOkta() {
    UserProfile ana =
        read(
            "{'user': {'id': 'u', 'status': 'ACTIVE', 'profile': {'title': 'x'}}, 'groups': ['A']}");
    assertEquals(Map.of("title", "x"), ana.attributes());
    assertEquals(Optional.of("u"), ana.id());
    assertEquals(List.of("A"), names(ana));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,true",
    "STAGED,true",
    "LOCKED_OUT,true",
    "RECOVERY,true",
    "PASSWORD_EXPIRED,true",
    "PROVISIONED,true",
    "SUSPENDED,false",
    "DEPROVISIONED,false",
    "deprovisioned,false"
  })
  void oktaStatus_tellsWhetherTheAccountIsActive(String status, boolean active) {
    UserProfile user = read("{'status': '" + status + "', 'profile': {}}");
    assertEquals(Optional.of(status), user.status());
    assertEquals(Optional.of(active), user.active());
  }

  @Test
  void entraStatus_comesFromAccountEnabled() {
    assertEquals(Optional.of(false), read("{'accountEnabled': false}").active());
    assertEquals(Optional.of(true), read("{'accountEnabled': true}").active());
    assertEquals(Optional.empty(), read("{'userPrincipalName': 'a'}").active());
    assertEquals(
        Optional.of(false),
        read("{'accountEnabled': true, 'deletedDateTime': '2024-01-01T00:00:00Z'}").active());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "'secret'",
        "7",
        "null",
        "{'profile': {}, 'id': 7}",
        "{'profile': {}, 'status': ['secret']}",
        "{'profile': {}, 'groups': 7}",
        "{'profile': {}, 'groups': [null]}",
        "{'profile': {}, 'groups': [{'id': 'secret'}]}",
        "{'profile': {}, 'groups': [{'profile': {'name': 7}}]}",
        "{'user': {}, 'groups': [[]]}",
        "{'user': {}, 'group': ['secret']}",
        "{'accountEnabled': 'secret'}",
        "{'@odata.context': 'x', 'value': []}",
        "{'userPrincipalName': 'secret', 'memberOf': [], 'memberOf@odata.nextLink': 'secret'}",
        "{'userPrincipalName': 'secret', 'memberOf': {'value': [], '@odata.nextLink': 'secret'}}",
        "{'sub': 'secret', '_claim_names': {'groups': 'src1'}}",
        "{'attributes': [{'name': 'a'}]}",
        "{'attributes': [{'name': 'a', 'value': 1}, {'name': 'a', 'value': 2}]}",
        "{'errorCode': 'E0000007', 'errorSummary': 'secret'}",
        "{'error': {'code': 'secret', 'message': 'secret'}}",
      })
  void documentThatIsNoProfile_isRefusedWithoutItsValues(String json) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(json));
    Problem problem = refused.problems().get(0);
    assertEquals("f:1:1", problem.place().orElseThrow().toString());
    assertFalse(problem.toString().contains("secret"), problem::toString);
  }

  @Test
  void deepDocument_isRefused() {
    JsonNode deep = MAPPER.createObjectNode();
    for (int i = 0; i < 5_000; i++) {
      deep = MAPPER.createObjectNode().set("a", deep);
    }
    JsonNode document = deep;
    assertThrows(InvalidInputException.class, () -> detecting.read(document, "f"));
  }

  private UserProfile read(String json) {
    return detecting.read(json(json), "f");
  }

  private static List<String> names(UserProfile profile) {
    return profile.groups().stream().map(Group::name).toList();
  }

  private static JsonNode file(String name) {
    try (InputStream in = ProfileReaderTest.class.getResourceAsStream("/profile/" + name)) {
      return MAPPER.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void claimOfOneValue_isThatValueWhateverTheOthersAre() {
    UserProfile profile =
        ProfileReader.claims()
            .read(
                new JsonMapper()
                    .readTree(
                        "{\"iss\": \"x\", \"department\": [\"Billing\"], \"groups\": [\"A\"]}"),
                "claims");
    assertEquals("Billing", profile.attributes().get("department"));
    assertEquals(List.of(Group.named("A")), profile.groups());
  }
}
