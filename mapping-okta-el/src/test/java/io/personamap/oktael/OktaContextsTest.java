package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.ValueType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contexts out of JSON. */
class OktaContextsTest {
  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
  }

  private static EvaluationContext read(String text) {
    return OktaContexts.read(json(text), Dialect.CLASSIC);
  }

  @Test
  void values_keepTheirTypes() {
    EvaluationContext context =
        read("{'user':{'i':1,'l':5000000000,'d':1.5,'b':true,'n':null,'a':[1,'x'],'o':{'p':2}}}");
    Map<?, ?> user = (Map<?, ?>) context.roots().get("user");
    assertEquals(1, user.get("i"));
    assertEquals(5_000_000_000L, user.get("l"));
    assertEquals(1.5, user.get("d"));
    assertEquals(true, user.get("b"));
    assertEquals(Arrays.asList(1, "x"), user.get("a"));
    assertEquals(Map.of("p", 2), user.get("o"));
    assertEquals(true, user.containsKey("n"));
  }

  @Test
  void keysWithAMeaning_areNoRoots() {
    EvaluationContext context =
        read(
            "{'user':{},'org':{'name':'A'},'groups':['a',{'id':'1','name':'b','type':'T',"
                + "'created':'c'}],'now':'2015-07-31T17:18:37.979Z','internal':{'id':'u'},"
                + "'bindings':{'val':1},'schema':['a'],'usage':'group-rule','linkedObjects':{}}");
    assertEquals(java.util.Set.of("user", "org"), context.roots().keySet());
    assertEquals(Instant.parse("2015-07-31T17:18:37.979Z"), context.now());
    assertEquals("a", context.groups().get(0).name());
    assertEquals("1", context.groups().get(1).id());
    assertEquals(Map.of("created", "c"), context.groups().get(1).details());
    assertEquals(Map.of("id", "u"), context.facts().get("internal"));
    assertEquals(1, context.bindings().get("val"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "properties"})
  void apps_areRootsOfUserAndProperties(String key) {
    EvaluationContext context =
        read("{'apps':{'zendesk':{'user':{'x':1},'" + key + "':{'y':2},'assignments':[]}}}");
    assertEquals(Map.of("x", 1), context.roots().get("zendesk"));
    assertEquals(Map.of("y", 2), context.roots().get("zendesk_app"));
  }

  @Test
  void appuser_hasBothSpellings() {
    assertEquals(Map.of("x", 1), read("{'appuser':{'x':1}}").roots().get("appUser"));
    assertEquals(Map.of("x", 1), read("{'appUser':{'x':1}}").roots().get("appuser"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]", "1", "{'groups':{}}", "{'groups':[1]}", "{'groups':[{'id':'secret'}]}",
        "{'now':'secret'}", "{'now':5}", "{'bindings':[]}", "{'apps':[]}",
            "{'apps':{'a':'secret'}}",
        "{'internal':'secret'}",
      })
  void wrongTypes_areReportedWithoutValues(String text) {
    InvalidInputException invalid = assertThrows(InvalidInputException.class, () -> read(text));
    assertFalse(String.valueOf(invalid.getMessage()).contains("secret"), invalid.getMessage());
  }

  @Test
  void schema_isAListOrAMap() {
    assertEquals(Optional.empty(), OktaContexts.schema(json("{}")));
    assertEquals(
        Optional.of(Map.of("a", ValueType.ANY)), OktaContexts.schema(json("{'schema':['a']}")));
    assertEquals(
        Optional.of(Map.of("a", ValueType.STRING, "b", ValueType.LIST)),
        OktaContexts.schema(json("{'schema':{'a':'string','b':{'type':'array'}}}")));
    assertEquals(
        Optional.of(Map.of("a", ValueType.ANY)),
        OktaContexts.schema(json("{'schema':{'user':['a']}}")));
    assertThrows(InvalidInputException.class, () -> OktaContexts.schema(json("{'schema':'a'}")));
  }

  @Test
  void usage_isMappingUnlessItSaysGroupRule() {
    assertEquals(Usage.MAPPING, OktaContexts.usage(json("{}")));
    assertEquals(Usage.GROUP_RULE, OktaContexts.usage(json("{'usage':'group-rule'}")));
    assertThrows(InvalidInputException.class, () -> OktaContexts.usage(json("{'usage':'x'}")));
  }
}
