package io.personamap.scim.bench;

import io.personamap.core.expr.Expr;
import java.util.List;

/**
 * Writes an Okta expression in the language of a peer, so that one rule file is the source of all.
 * It knows what the benchmarks' rules use, and refuses the rest. The methods that may be overridden
 * have the spelling that most languages share.
 */
abstract class Dialect implements Expr.Visitor<String> {

  /** An attribute of the user. */
  String attribute(String name) {
    return "user." + name;
  }

  String and() {
    return "&&";
  }

  String or() {
    return "||";
  }

  String not(String operand) {
    return "!(" + operand + ")";
  }

  String contains(String text, String part) {
    return text + ".contains(" + part + ")";
  }

  String startsWith(String text, String prefix) {
    return text + ".startsWith(" + prefix + ")";
  }

  /** The pattern matches the whole text. */
  abstract String matches(String text, String pattern);

  abstract String inGroup(String name);

  abstract String inGroupPrefix(String prefix);

  String conditional(String condition, String whenTrue, String whenFalse) {
    return "(" + condition + " ? " + whenTrue + " : " + whenFalse + ")";
  }

  /** A constant text; the texts of the benchmarks need no escapes but that of a backslash. */
  String text(String value) {
    return '"' + value.replace("\\", "\\\\") + '"';
  }

  final String write(Expr tree) {
    return tree.accept(this);
  }

  @Override
  public String literal(Expr.Literal node) {
    return text(String.valueOf(node.value()));
  }

  @Override
  public String property(Expr.Property node) {
    return attribute(node.name());
  }

  @Override
  public String call(Expr.Call node) {
    List<String> arguments = node.arguments().stream().map(this::write).toList();
    return switch (node.function()) {
      case "String.contains" -> contains(arguments.get(0), arguments.get(1));
      case "String.startsWith" -> startsWith(arguments.get(0), arguments.get(1));
      case "isMemberOfGroupName" -> inGroup(arguments.get(0));
      case "isMemberOfGroupNameStartsWith" -> inGroupPrefix(arguments.get(0));
      default -> throw unknown(node.function());
    };
  }

  @Override
  public String unary(Expr.Unary node) {
    return not(write(node.operand()));
  }

  @Override
  public String binary(Expr.Binary node) {
    String left = write(node.left());
    if (node.operator() == Expr.BinaryOperator.MATCHES) {
      return matches(left, String.valueOf(((Expr.Literal) node.right()).value()));
    }
    String operator =
        switch (node.operator()) {
          case AND -> and();
          case OR -> or();
          default -> node.operator().symbol();
        };
    return "(" + left + " " + operator + " " + write(node.right()) + ")";
  }

  @Override
  public String conditional(Expr.Conditional node) {
    return conditional(write(node.condition()), write(node.whenTrue()), write(node.whenFalse()));
  }

  @Override
  public String name(Expr.Name node) {
    throw unknown(node);
  }

  @Override
  public String index(Expr.Index node) {
    throw unknown(node);
  }

  @Override
  public String method(Expr.Method node) {
    throw unknown(node);
  }

  @Override
  public String elvis(Expr.Elvis node) {
    throw unknown(node);
  }

  @Override
  public String list(Expr.ListOf node) {
    throw unknown(node);
  }

  @Override
  public String map(Expr.MapOf node) {
    throw unknown(node);
  }

  @Override
  public String projection(Expr.Projection node) {
    throw unknown(node);
  }

  @Override
  public String selection(Expr.Selection node) {
    throw unknown(node);
  }

  private static IllegalArgumentException unknown(Object node) {
    return new IllegalArgumentException("no benchmark uses " + node);
  }
}
