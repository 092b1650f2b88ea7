package io.personamap.scim.saml;

import io.personamap.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of an assertion (SAML 2.0 core, section 2.7.3), or why there are none. Immutable.
 */
public final class SamlStatement {
  static final Set<String> DOCUMENTED = Set.of("email", "OrganizationName", "ServiceName");

  private final Map<String, List<String>> attributes;
  private final List<Problem> problems;
  private final boolean refused;

  private SamlStatement(
      Map<String, List<String>> attributes, List<Problem> problems, boolean refused) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.attributes = Collections.unmodifiableMap(copy);
    this.problems = List.copyOf(problems);
    this.refused = refused;
  }

  static SamlStatement of(Map<String, List<String>> attributes, List<Problem> problems) {
    return new SamlStatement(attributes, problems, false);
  }

  static SamlStatement refused(List<Problem> problems) {
    return new SamlStatement(Map.of(), problems, true);
  }

  /** Returns the values by name, in the order in which they are sent; none where it is refused. */
  public Map<String, List<String>> attributes() {
    return attributes;
  }

  /** Returns the names of the attributes that no page of the vendor speaks of. */
  public List<String> unverified() {
    return attributes.keySet().stream().filter(name -> !DOCUMENTED.contains(name)).toList();
  }

  /** Returns whether nobody may log in with it. */
  public boolean isRefused() {
    return refused;
  }

  /** Returns what is left out and why, and why nobody may log in. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the {@code AttributeStatement} element, indented, without an XML declaration. */
  public String toXml() {
    List<String> lines = new ArrayList<>();
    lines.add("<saml2:AttributeStatement xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\">");
    attributes.forEach(
        (name, values) -> {
          lines.add(
              "  <saml2:Attribute Name=\""
                  + XmlText.escaped(name)
                  + "\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:basic\">");
          values.forEach(
              value ->
                  lines.add(
                      "    <saml2:AttributeValue>"
                          + XmlText.escaped(value)
                          + "</saml2:AttributeValue>"));
          lines.add("  </saml2:Attribute>");
        });
    lines.add("</saml2:AttributeStatement>");
    return String.join("\n", lines);
  }

  /** Returns the names only: values are a person's data. */
  @Override
  public String toString() {
    return "SamlStatement" + attributes.keySet();
  }
}
