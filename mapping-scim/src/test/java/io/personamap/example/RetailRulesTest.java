package io.personamap.example;

import io.personamap.core.ruletest.RuleTests;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.target.RuleTestTarget;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The three lines that core's README shows, over the example. */
class RetailRulesTest {
  @TestFactory
  Stream<DynamicTest> rules() {
    // begin
    return RuleTests.in(Path.of("example"), OktaLanguage.all(), RuleTestTarget::of)
        .map(test -> DynamicTest.dynamicTest(test.name(), test.source(), test::run));
    // end
  }
}
