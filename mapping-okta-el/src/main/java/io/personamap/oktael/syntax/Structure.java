package io.personamap.oktael.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Walks the tokens once, knowing at each whether a value or an operator is due, and which brackets
 * are open. What passes is sound for Spring's parser; what does not is reported in one go.
 */
final class Structure {
  /** Brackets and signs five each, ternaries, defaults and dots one each, behind one another. */
  static final int MAX_DEPTH = 500;

  /** Operators of one kind behind one another, such as the {@code OR}s of a long condition. */
  static final int MAX_CHAIN = 1_250;

  private final List<Token> tokens;
  private final StructureReport report;
  private final Brackets brackets;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Frame frame = Frame.root();
  private boolean operandDue = true;
  private int at;

  private Structure(List<Token> tokens, StructureReport report) {
    this.tokens = tokens;
    this.report = report;
    this.brackets = new Brackets(tokens.size());
  }

  /** Returns which brackets belong together. */
  static Brackets check(List<Token> tokens, StructureReport report) {
    Structure structure = new Structure(tokens, report);
    while (structure.at < tokens.size() && !report.tooDeep()) {
      Token token = tokens.get(structure.at);
      if (structure.operandDue) {
        structure.operand(token);
      } else {
        structure.operator(token);
      }
      structure.at++;
    }
    return structure.brackets;
  }

  private void operand(Token token) {
    switch (token.kind()) {
      case TEXT, NUMBER -> operandFound();
      case NAME -> nameOperand(token);
      case SYMBOL -> symbolOperand(token);
      case END -> finish();
    }
  }

  private void operandFound() {
    operandDue = false;
    frame.signs = 0;
  }

  private void nameOperand(Token token) {
    boolean called = next().is("(");
    if (token.isWord("not")) {
      sign(token);
    } else if (Operators.isWordOperator(token) && !(called && Operators.isLogical(token))) {
      report.nothingLeft(token);
    } else if (token.isWord("new")) {
      report.notAllowed(token, "the creation of an object");
      operandDue = next().kind() == Token.Kind.NAME;
    } else {
      if (called) {
        report.calledName(token);
      }
      operandFound();
      openCall();
    }
  }

  private void openCall() {
    if (next().is("(")) {
      at++;
      push(Frame.Kind.CALL);
    }
  }

  private void symbolOperand(Token token) {
    switch (token.text()) {
      case "!", "-", "+" -> sign(token);
      case "(" -> push(Frame.Kind.GROUP);
      case "{" -> push(Frame.Kind.BRACES);
      case "[", "![", "?[", "^[", "$[" -> {
        report.bracketList(token);
        push(Frame.Kind.BRACKETS);
      }
      case ")", "]", "}" -> {
        closeWithoutOperand(token);
        close(token);
      }
      case "," -> {
        report.nothingBeforeComma(previous(), token);
        comma(token);
      }
      case "." -> leadingDot(token);
      case "#", "@", "\\", "~", "$", "++", "--" -> {
        report.strange(token, next());
        if ((token.is("#") || token.is("@")) && next().kind() == Token.Kind.NAME) {
          at++;
          operandFound();
          openCall();
        }
      }
      case ":" -> {
        if (frame.kind == Frame.Kind.BRACES && previous().is("{")) {
          report.notAllowed(token, "an empty map");
          operandFound();
        } else {
          report.nothingLeft(token);
        }
      }
      default -> report.nothingLeft(token);
    }
  }

  private void leadingDot(Token dot) {
    report.leadingDot(dot, next());
    if (next().kind() == Token.Kind.NUMBER) {
      at++;
      operandFound();
    }
  }

  private void sign(Token token) {
    frame.signs++;
    checkDepth(token);
  }

  private void operator(Token token) {
    switch (token.kind()) {
      case TEXT, NUMBER -> report.missingOperator(previous(), token);
      case NAME -> nameOperator(token);
      case SYMBOL -> symbolOperator(token);
      case END -> finish();
    }
  }

  private void nameOperator(Token token) {
    if (Operators.isBinary(token)) {
      binary(token);
    } else if (Operators.forbidden(token) != null) {
      forbidden(token);
    } else if (Operators.meant(token) != null && !report.isInsideRun()) {
      report.mistaken(token);
      binary(token);
    } else {
      report.missingOperator(previous(), token);
      operandDue = token.isWord("not");
      if (!operandDue) {
        openCall();
      }
    }
  }

  private void forbidden(Token token) {
    report.forbidden(token);
    boolean operandFollows =
        next().isConstant() || next().kind() == Token.Kind.NAME || next().is("(");
    if (operandFollows || !(token.is("++") || token.is("--"))) {
      binary(token);
    }
  }

  private void symbolOperator(Token token) {
    switch (token.text()) {
      case "." -> dot();
      case "?." -> {
        report.notAllowed(token, "safe navigation");
        dot();
      }
      case "[" -> {
        frame.postfixes++;
        push(Frame.Kind.INDEX);
      }
      case "(" -> {
        report.missingOperator(previous(), token);
        push(Frame.Kind.GROUP);
      }
      case "{" -> {
        report.missingOperator(previous(), token);
        push(Frame.Kind.BRACES);
      }
      case ")", "]", "}" -> close(token);
      case "," -> comma(token);
      case "?" -> {
        frame.questions.push(token);
        link(token);
      }
      case "?:" -> link(token);
      case ":" -> colon(token);
      case "?[", "![" -> {
        report.missingDot(token);
        push(Frame.Kind.BODY);
      }
      case "^[", "$[" -> {
        report.notAllowed(token, "the first or last element of a selection");
        push(Frame.Kind.BODY);
      }
      default -> otherOperator(token);
    }
  }

  private void otherOperator(Token token) {
    if (token.is("=")) {
      report.assignment(token);
      binary(token);
    } else if (Operators.isBinary(token)) {
      binary(token);
    } else if (Operators.forbidden(token) != null) {
      forbidden(token);
    } else if (Operators.meant(token) != null) {
      report.mistaken(token);
      binary(token);
    } else {
      report.strange(token, next());
      at += token.is("!") && next().is("=") ? 1 : 0;
      operandDue = true;
    }
  }

  private void binary(Token token) {
    report.endRun();
    operandDue = true;
    frame.postfixes = 0;
    if (Operators.isComparison(token)) {
      if (frame.compared) {
        report.chained(token);
      }
      frame.compared = true;
    } else if (Operators.isLogical(token) || token.is("?") || token.is(":") || token.is("?:")) {
      frame.compared = false;
    }
    chain(token);
  }

  private void dot() {
    Token dot = tokens.get(at);
    Token name = next();
    frame.postfixes++;
    checkDepth(dot);
    if (name.kind() == Token.Kind.NAME) {
      at++;
      openCall();
    } else if (name.is("![") || name.is("?[")) {
      at++;
      push(Frame.Kind.BODY);
    } else if (name.is("^[") || name.is("$[")) {
      at++;
      report.notAllowed(name, "the first or last element of a selection");
      push(Frame.Kind.BODY);
    } else {
      report.noNameAfterDot(dot, name);
      boolean skipped = name.isConstant() || name.is(".") || name.is("#") || name.is("@");
      at += skipped ? 1 : 0;
    }
  }

  private void colon(Token token) {
    boolean keyed = frame.kind == Frame.Kind.BRACES && !frame.keyed;
    if (!frame.questions.isEmpty()) {
      frame.questions.pop();
    } else if (keyed) {
      frame.keyed = true;
      if (at - frame.entry != 1 || previous().kind() == Token.Kind.NUMBER) {
        report.badKey(tokens.get(frame.entry), previous());
      }
    } else {
      report.loneColon(token);
    }
    binary(token);
  }

  private void comma(Token token) {
    report.endRun();
    openQuestions();
    if (!frame.takesCommas()) {
      report.strayComma(token);
    }
    endEntry();
    frame.nextEntry(at + 1);
    operandDue = true;
  }

  private void endEntry() {
    if (frame.kind == Frame.Kind.BRACES && frame.manyEntries && frame.keyed != frame.firstKeyed) {
      report.mixedBraces(tokens.get(frame.entry), frame.firstKeyed);
    }
  }

  private void openQuestions() {
    if (!frame.questions.isEmpty()) {
      report.noColon(frame.questions.peekLast());
      frame.questions.clear();
    }
  }

  private void closeWithoutOperand(Token closer) {
    Token before = previous();
    boolean empty = frame.opener == at - 1 && at > 0;
    if (empty) {
      if (frame.kind != Frame.Kind.CALL
          && frame.kind != Frame.Kind.BRACES
          && frame.closesWith(closer)) {
        report.nothingInside(before, closer);
      }
    } else if (before.is(",") && frame.kind == Frame.Kind.CALL) {
      report.trailingComma(before);
    } else if (at > 0) {
      report.nothingRight(before);
    }
  }

  private void close(Token closer) {
    report.endRun();
    operandDue = false;
    while (!frame.closesWith(closer) && frames.stream().anyMatch(f -> f.closesWith(closer))) {
      report.unclosed(tokens.get(frame.opener));
      frame = frames.pop();
    }
    if (!frame.closesWith(closer)) {
      report.unopened(closer);
      return;
    }
    openQuestions();
    if (frame.opener != at - 1) {
      endEntry();
    }
    brackets.pair(frame.opener, at, frame.kind == Frame.Kind.GROUP);
    frame = frames.pop();
    frame.signs = 0;
  }

  private void finish() {
    if (operandDue && at > 0 && frame.opener != at - 1) {
      report.nothingRight(previous());
    } else if (frames.isEmpty()) {
      openQuestions();
    }
    while (!frames.isEmpty()) {
      report.unclosed(tokens.get(frame.opener));
      frame = frames.pop();
    }
  }

  private void push(Frame.Kind kind) {
    report.endRun();
    frames.push(frame);
    frame = frame.inner(kind, at);
    operandDue = true;
    checkDepth(tokens.get(at));
  }

  private void link(Token token) {
    frame.links++;
    checkDepth(token);
    binary(token);
    frame.junctions = 0;
  }

  private void chain(Token token) {
    if (Operators.isArithmetic(token)) {
      frame.sums++;
    } else {
      frame.sums = 0;
      frame.junctions += Operators.isLogical(token) ? 1 : 0;
    }
    if (Math.max(frame.junctions, frame.sums) > MAX_CHAIN) {
      report.depth(token);
    }
  }

  private void checkDepth(Token token) {
    if (frame.depth() > MAX_DEPTH) {
      report.depth(token);
    }
  }

  private Token next() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  private Token previous() {
    return tokens.get(Math.max(at - 1, 0));
  }
}
