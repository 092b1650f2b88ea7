package io.personamap.core.source;

import io.personamap.core.problem.Place;
import java.util.List;

/** A value of a YAML or JSON document and its place. Immutable. */
public sealed interface SourceNode {

  /** Returns where the value begins. */
  Place place();

  /** Returns the word for what this is: {@code a mapping}, {@code a list}, {@code a text} … */
  String word();

  /** Returns whether it holds nothing: null, an empty list or an empty mapping. */
  default boolean isEmpty() {
    return (this instanceof Scalar scalar && scalar.isNull())
        || (this instanceof Sequence list && list.elements().isEmpty())
        || (this instanceof Mapping mapping && mapping.entries().isEmpty());
  }

  /** A mapping, in the order of the document; no key stands twice. */
  record Mapping(List<Entry> entries, Place place) implements SourceNode {
    /** Copies the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String word() {
      return "a mapping";
    }

    /** A key, its place and its value. */
    public record Entry(String key, Place keyPlace, SourceNode value) {}
  }

  /** A list. */
  record Sequence(List<SourceNode> elements, Place place) implements SourceNode {
    /** Copies the elements. */
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public String word() {
      return "a list";
    }
  }

  /** A single value. */
  final class Scalar implements SourceNode {
    private final Type type;
    private final String text;
    private final Place place;
    private final SourceText source;
    private final int start;

    /** Begins at {@code start} of {@code source}, in UTF-16 units. */
    Scalar(Type type, String text, SourceText source, int start) {
      this.type = type;
      this.text = text;
      this.place = source.placeOf(start);
      this.source = source;
      this.start = start;
    }

    /** What a scalar is, as YAML's core schema or JSON has it. */
    public enum Type {
      /** A text, quoted or not. */
      TEXT("a text"),
      /** An integer or decimal number. */
      NUMBER("a number"),
      /** {@code true} or {@code false}. */
      BOOLEAN("true or false"),
      /** {@code null}, {@code ~} or nothing at all. */
      NULL("nothing");

      private final String word;

      Type(String word) {
        this.word = word;
      }
    }

    /** Returns what it is. */
    public Type type() {
      return type;
    }

    /** Returns the value as text, without quotes and escapes. */
    public String text() {
      return text;
    }

    /** Returns whether there is no value. */
    public boolean isNull() {
      return type == Type.NULL;
    }

    @Override
    public Place place() {
      return place;
    }

    /** Returns another text in this place: what a template's text became. */
    public Scalar replacedBy(String other) {
      return new Scalar(Type.TEXT, other, source, start);
    }

    /** Returns the place in the file of the character at {@code offset} of {@link #text}. */
    public Place placeOf(int offset) {
      return source.placeOf(ScalarOffsets.inSource(source.text(), start, text, offset));
    }

    @Override
    public String word() {
      return type.word;
    }
  }
}
