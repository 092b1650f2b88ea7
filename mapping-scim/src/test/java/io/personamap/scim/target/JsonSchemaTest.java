package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.personamap.scim.resource.ScimResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** That resources are valid, {@link EmissionTest} and {@link TargetPropertiesTest} say. */
class JsonSchemaTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final String GENESYS =
      "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User";

  private static List<String> faults(String target, String json) {
    String full = json.replace("CORE", CORE).replace("GENESYS", GENESYS).replace('\'', '"');
    Map<String, Object> members = JSON.readValue(full, new TypeReference<>() {});
    return UserSchema.of(Target.named(target)).faults(members);
  }

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void schema_isOfItsDialect(String target) {
    assertEquals(List.of(), UserSchema.meta().faults(Target.named(target).jsonSchema()));
  }

  @Test
  void wholeUser_isValid() {
    assertEquals(
        List.of(),
        faults(
            "genesys-cloud-by-name",
            """
            {'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A','active':true,
             'emails':[{'value':'a@example.com','type':'work','primary':true}],
             'phoneNumbers':[{'value':'tel:+13178723000;ext=105','type':'work','primary':true},
                             {'value':'+13178723000','type':'mobile'}],
             'GENESYS':{'routingSkills':[{'name':'Billing','proficiency':4.5}]}}
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'userName':'a','displayName':'A'}",
        "{'schemas':[],'userName':'a','displayName':'A'}",
        "{'schemas':['CORE','CORE'],'userName':'a','displayName':'A'}",
        "{'schemas':['CORE','urn:x'],'userName':'a','displayName':'A'}",
        "{'schemas':['CORE'],'userName':'a'}",
        "{'schemas':['CORE'],'userName':'','displayName':'A'}",
        "{'schemas':['CORE'],'userName':null,'displayName':'A'}",
        "{'schemas':['CORE'],'userName':7,'displayName':'A'}",
        "{'schemas':['CORE'],'userName':['a'],'displayName':'A'}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','nickName':'x'}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','UserName':'x'}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','active':'true'}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','id':'7'}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','meta':{'version':'7'}}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','groups':[{'value':'g'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','roles':[]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','roles':{'value':'r'}}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','roles':['r']}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','roles':[{'value':'r'},{'value':'r'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','phoneNumbers':[{'value':'+4722334455','type':'fax'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','phoneNumbers':[{'value':'22334455','type':'work'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','phoneNumbers':[{'value':'+4722334455'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','phoneNumbers':[{'value':'+4722334455','type':'work'},{'value':'+4722334456','type':'work'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','phoneNumbers':[{'value':'+4722334455','type':'other'},{'value':'+4722334456','type':'zoomphone'}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','phoneNumbers':[{'value':'+4722334455','type':'work','primary':true},{'value':'+4722334456','type':'mobile','primary':true}]}",
        "{'schemas':['CORE'],'userName':'a','displayName':'A','GENESYS':{'routingSkills':[{'name':'B'}]}}",
        "{'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A'}",
        "{'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A','GENESYS':{}}",
        "{'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A','GENESYS':{'routingSkills':[{'proficiency':4}]}}",
        "{'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A','GENESYS':{'routingSkills':[{'name':'B','proficiency':5.1}]}}",
        "{'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A','GENESYS':{'routingSkills':[{'name':'B','proficiency':'4'}]}}"
      })
  void brokenUser_isNot(String json) {
    assertFalse(faults("genesys-cloud-by-name", json).isEmpty());
  }

  @Test
  void tooManyValues_areNotValid() {
    StringBuilder skills = new StringBuilder();
    for (int i = 0; i < 51; i++) {
      skills.append(i == 0 ? "" : ",").append("{'name':'s").append(i).append("'}");
    }
    String user =
        "{'schemas':['CORE','GENESYS'],'userName':'a','displayName':'A','GENESYS':{'routingSkills':["
            + skills
            + "]}}";
    assertFalse(faults("genesys-cloud", user).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "nice-cxone, name givenName",
    "8x8, emails",
    "webex, userType",
    "aws-identity-center, name"
  })
  void requiredOfOthers_isRequired(String target, String path) {
    String[] names = path.split(" ");
    Map<String, Object> schema = Target.named(target).jsonSchema();
    for (String name : names) {
      assertEquals(true, ((List<?>) schema.get("required")).contains(name), path);
      schema = below(schema, name);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> below(Map<String, Object> schema, String name) {
    return (Map<String, Object>) ((Map<String, Object>) schema.get("properties")).get(name);
  }

  @Test
  void twoPrimaryEmails_areRefusedBeforeAnythingIsSent() {
    Map<String, Object> form =
        Map.of(
            "attributes",
            Map.of(
                "userName",
                "a@example.com",
                "displayName",
                "A",
                "email",
                List.of("a@example.com", "b@example.com")));
    var mapping = Target.named("genesys-cloud").emit(Personas.of(form));
    assertEquals("", mapping.resource().map(ScimResource::toJson).orElse(""));
    assertEquals(
        "error[target-value] attributes/email: `emails`: one value is primary at most; nothing is"
            + " sent to genesys-cloud",
        mapping.problems().get(0).toString());
  }
}
