package io.personamap.scim.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patches of others make of a resource, by RFC 7644 section 3.5.2. */
class ApplicationTest {
  private static final Target TARGET = Target.named("genesys-cloud");
  private static final Inbound INBOUND = Inbound.of(TARGET);
  private static final String WORK = "{'value':'a@x','type':'work','primary':true}";
  private static final String OTHER = "{'value':'b@x','type':'other'}";

  private static ScimResource emails(String... emails) {
    String list = emails.length == 0 ? "" : ",'emails':[" + String.join(",", emails) + "]";
    return resource("{'userName':'a@x'" + list + "}");
  }

  private static ScimResource resource(String json) {
    return INBOUND.resource(json.replace('\'', '"'));
  }

  private static ScimResource after(String operation, ScimResource before) {
    String request = "{'Operations':[" + operation + "]}";
    return Patcher.of(TARGET).apply(INBOUND.patch(request.replace('\'', '"')), before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'primary':false}          | {'value':'a@x','type':'work','primary':false}
          {'VALUE':'c@x'}            | {'value':'c@x','type':'work','primary':true}
          {'value':'c@x','type':'w'} | {'value':'c@x','type':'w','primary':true}
          """)
  void addWithAFilter_mergesTheMembers(String value, String merged) {
    String add = "{'op':'add','path':'emails[type eq \\'work\\']','value':" + value + "}";
    assertEquals(emails(merged, OTHER), after(add, emails(WORK, OTHER)));
  }

  @Test
  void replaceWithAFilter_replacesTheWholeValue() {
    String replace = "{'op':'replace','path':'emails[type eq \\'work\\']','value':{'value':'c@x'}}";
    assertEquals(emails("{'value':'c@x'}", OTHER), after(replace, emails(WORK, OTHER)));
  }

  @Test
  void newPrimary_takesItFromTheOthers() {
    String add = "{'op':'add','path':'emails[type eq \\'other\\']','value':{'primary':true}}";
    assertEquals(
        emails("{'value':'a@x','type':'work'}", "{'value':'b@x','type':'other','primary':true}"),
        after(add, emails(WORK, OTHER)));
  }

  @Test
  void primaryOfEveryValue_isForOneOnly() {
    String replace = "{'op':'replace','path':'emails.primary','value':true}";
    assertThrows(IllegalArgumentException.class, () -> after(replace, emails(WORK, OTHER)));
    assertEquals(
        emails("{'value':'b@x','type':'other','primary':true}"), after(replace, emails(OTHER)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'op':'Replace','value':{'roles.value':''}}
          {'op':'remove','path':'roles.value'}
          {'op':'remove','path':'roles[value eq "r"].value'}
          {'op':'replace','path':'roles[value eq "r"].value','value':''}
          {'op':'remove','path':'roles[value eq "r"]'}
          """)
  void valueThatLosesItsLastMember_goes(String operation) {
    String escaped = operation.replace("\"", "\\\"");
    assertEquals(emails(), after(escaped, resource("{'userName':'a@x','roles':[{'value':'r'}]}")));
  }

  @Test
  void emptyMembersOfAValue_areNoValues() {
    ScimPatch patch =
        ScimPatch.of(
            List.of(
                new PatchOperation(
                    Op.ADD,
                    "emails",
                    List.of(Map.of("value", "", "type", List.of())),
                    "somebody asked for it")));
    assertEquals(emails(), Patcher.of(TARGET).apply(patch, emails()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'userName':'a@x'}                                                | {'userName':'a@x','emails':[{'$ref':'0'}]}
          {'userName':'a@x','emails':[{'value':'a@x'}]}                     | {'userName':'a@x','emails':[{'$ref':'0'}]}
          {'userName':'a@x','emails':[{'value':'a@x'},{'value':'b@x'}]}     | {'userName':'a@x','emails':[{'$ref':'0'}]}
          {'userName':'a@x','emails':[{'$ref':'0'},{'value':'a','type':'x'}]} | {'userName':'a@x','emails':[{'value':'c'},{'value':'d'}]}
          {'userName':'a@x','emails':[{'$ref':'0'}]}                        | {'userName':'a@x','emails':[{'$ref':'1'}]}
          """)
  void valueThatNobodyCanWrite_isNotSent(String before, String after) {
    Patcher patcher = Patcher.of(TARGET);
    ScimPatch patch = patcher.between(resource(before), resource(after));
    for (PatchOperation operation : patch.operations()) {
      assertEquals(operation.op() == Op.REMOVE, Trees.isEmpty(operation.value()), patch::toJson);
      assertFalse(patch.toJson().contains("{}"), patch::toJson);
    }
    ScimResource then = patcher.apply(patch, resource(before));
    assertEquals(List.of(), patcher.between(then, resource(after)).operations());
  }
}
