package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Rule tests in the XML form that build servers read: {@code testsuites}, one {@code testsuite} a
 * file, one {@code testcase} a test. Every time is 0: some readers require one, and equal results
 * give equal bytes.
 */
final class JunitReport {
  enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }

  /**
   * One test.
   *
   * @param name the test's name
   * @param outcome what became of it
   * @param message why it failed or was skipped, in one line
   * @param details the lines that explain a failure
   */
  record Case(String name, Outcome outcome, String message, List<String> details) {
    /** Copies the details. */
    Case {
      details = List.copyOf(details);
    }

    static Case passed(String name) {
      return new Case(name, Outcome.PASSED, "", List.of());
    }

    static Case failed(String name, String message, List<String> details) {
      return new Case(name, Outcome.FAILED, message, details);
    }

    static Case skipped(String name, String reason) {
      return new Case(name, Outcome.SKIPPED, reason, List.of());
    }
  }

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes the cases of each file to {@code target}. */
  static void write(Path target, Map<String, List<Case>> suites) throws IOException {
    try (Writer writer = Files.newBufferedWriter(target, UTF_8)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
      new JunitReport(xml).write(suites);
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  private void write(Map<String, List<Case>> suites) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    counts(suites.values().stream().flatMap(List::stream).toList());
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void suite(String file, List<Case> cases) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", file);
    attribute("time", "0");
    counts(cases);
    for (Case each : cases) {
      testCase(file, each);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void testCase(String file, Case each) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    attribute("classname", file);
    attribute("name", each.name());
    attribute("time", "0");
    if (each.outcome() != Outcome.PASSED) {
      xml.writeStartElement(each.outcome() == Outcome.FAILED ? "failure" : "skipped");
      attribute("message", each.message());
      if (each.outcome() == Outcome.FAILED) {
        attribute("type", "expectation");
        xml.writeCharacters(legal(String.join("\n", each.details())));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void counts(List<Case> cases) throws XMLStreamException {
    attribute("tests", String.valueOf(cases.size()));
    attribute("failures", count(cases, Outcome.FAILED));
    attribute("errors", "0");
    attribute("skipped", count(cases, Outcome.SKIPPED));
  }

  private static String count(List<Case> cases, Outcome outcome) {
    return String.valueOf(cases.stream().filter(each -> each.outcome() == outcome).count());
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML 1.0 section 2.2: no control characters and no halves of surrogate pairs. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().map(JunitReport::legal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static int legal(int codePoint) {
    boolean blank = codePoint == '\n' || codePoint == '\t';
    boolean control = codePoint < 0x20 && !blank;
    boolean half = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    boolean illegal = control || half || codePoint == 0xFFFE || codePoint == 0xFFFF;
    return illegal ? '?' : codePoint;
  }
}
