package io.personamap.oktael.check;

import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.OBJECT;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Suggestions;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks names and dotted paths that are no functions. */
final class NameCheck {
  /** Roots of the reference that a group rule does not have. */
  private static final Set<String> OTHER_ROOTS =
      Set.of(
          "source",
          "appuser",
          "appUser",
          "app",
          "idpuser",
          "org",
          "session",
          "access",
          "device",
          "security",
          "login",
          "accessRequest",
          "event");

  private static final Set<String> NAMESPACES =
      Set.of("String", "Arrays", "Convert", "Iso3166Convert", "Time", "Groups", "DateTime");

  /** Paths that only Identity Engine has; alone, their roots may be attributes or apps. */
  private static final Set<String> ENGINE_PATHS =
      Set.of(
          "device.profile",
          "device.provider",
          "device.assurance",
          "device.caller",
          "security.risk",
          "security.behaviors",
          "login.identifier",
          "accessRequest.operation",
          "accessRequest.authenticator",
          "accessRequest.metadata");

  private static final Set<String> CLASSIC_ROOTS = Set.of("source", "idpuser", "org", "access");

  /** What Identity Engine has right under {@code user}. */
  private static final Set<String> ACCOUNT =
      Set.of(
          "id",
          "status",
          "created",
          "activated",
          "statusChanged",
          "lastLogin",
          "lastUpdated",
          "passwordChanged",
          "transitioningToStatus",
          "type",
          "realmId",
          "profile");

  /** The attributes that every Okta user has. */
  private static final Set<String> BASE_PROFILE =
      Set.of(
          "login",
          "email",
          "secondEmail",
          "firstName",
          "lastName",
          "middleName",
          "honorificPrefix",
          "honorificSuffix",
          "title",
          "displayName",
          "nickName",
          "profileUrl",
          "primaryPhone",
          "mobilePhone",
          "streetAddress",
          "city",
          "state",
          "zipCode",
          "countryCode",
          "postalAddress",
          "preferredLanguage",
          "locale",
          "timezone",
          "userType",
          "employeeNumber",
          "costCenter",
          "organization",
          "division",
          "department",
          "managerId",
          "manager");

  private final CheckSettings settings;
  private final Diagnostics diagnostics;

  NameCheck(CheckSettings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** Checks a name that stands alone. */
  ValueType root(Expr.Name node) {
    String name = node.name();
    FunctionSpec function = settings.catalogue().functions().get(name);
    if (function != null && !BASE_PROFILE.contains(name)) {
      misused(node.span(), name, function.signature());
    } else if (NAMESPACES.contains(name)) {
      error(
          ProblemCode.NAME_MISUSED,
          node.span(),
          "`" + name + "` is no value; its functions are called as `" + name + ".name(…)`",
          null);
    } else if (settings.groupRule() && !name.equals("user")) {
      notInGroupRule(node.span(), "`" + name + "`", null);
    }
    return name.equals("user") ? OBJECT : ANY;
  }

  /** Checks a name before a dot and a method. */
  ValueType target(Expr.Name node) {
    return NAMESPACES.contains(node.name()) ? ANY : root(node);
  }

  /** Checks {@code root.first.second…}. */
  ValueType path(Expr.Name root, List<Expr.Property> path) {
    Expr.Property first = path.get(0);
    Expr.Property last = path.get(path.size() - 1);
    String text = text(root, path);
    FunctionSpec function = settings.catalogue().functions().get(text);
    if (function != null) {
      misused(last.span(), text, function.signature());
      return ANY;
    }
    if (NAMESPACES.contains(root.name())) {
      error(
          ProblemCode.NAME_MISUSED,
          first.span(),
          "`" + root.name() + "` has functions, no attributes",
          Suggestions.didYouMean(text, settings.functionNames()).orElse(null));
      return ANY;
    }
    if (root.name().equals("profile")) {
      error(
          ProblemCode.ATTRIBUTE_UNKNOWN,
          first.span(),
          "`profile` is no root of the language",
          "write `" + settings.userAttribute(first.name()) + "`");
      return ANY;
    }
    if (root.name().equals("user")) {
      return user(path);
    }
    if (settings.groupRule() && OTHER_ROOTS.contains(root.name())) {
      notInGroupRule(root.span(), "`" + root.name() + "`", null);
    } else {
      otherDialects(root.name(), first);
    }
    return ANY;
  }

  private void otherDialects(String root, Expr.Property first) {
    String path = root + "." + first.name();
    if (settings.isClassic() ? ENGINE_PATHS.contains(path) : CLASSIC_ROOTS.contains(root)) {
      error(
          ProblemCode.DIALECT_WRONG,
          first.span(),
          "`" + path + "` belongs to " + Equivalents.name(settings.dialect().other()),
          root.equals("source")
              ? "write `" + settings.userAttribute(first.name()) + "`"
              : "it has no equivalent here");
    }
  }

  /** Returns whether {@code tree} is an attribute that is a text for every Okta user. */
  static boolean isText(Expr tree) {
    return tree instanceof Expr.Property property
        && property.target() instanceof Expr.Name root
        && root.name().equals("user")
        && BASE_PROFILE.contains(property.name());
  }

  private ValueType user(List<Expr.Property> path) {
    Expr.Property first = path.get(0);
    if (settings.groupRule() && first.name().equals("status")) {
      notInGroupRule(first.span(), "`user.status`", "write `user.getInternalProperty(\"status\")`");
      return ANY;
    }
    if (settings.isClassic()) {
      boolean known = settings.userAttributes() != null && knows("profile");
      if (first.name().equals("profile") && path.size() > 1 && !known) {
        dialect(path.get(1).span(), "user.profile." + path.get(1).name(), path.get(1).name());
        return ANY;
      }
      return attribute(first, path.size() == 1);
    }
    if (first.name().equals("profile")) {
      return path.size() == 1 ? OBJECT : profileAttribute(path);
    }
    boolean attribute = BASE_PROFILE.contains(first.name()) || knows(first.name());
    if (!ACCOUNT.contains(first.name()) && attribute) {
      dialect(first.span(), "user." + first.name(), first.name());
    }
    return ANY;
  }

  private ValueType profileAttribute(List<Expr.Property> path) {
    Expr.Property last = path.get(path.size() - 1);
    List<FunctionSpec> methods = settings.catalogue().methods().get(last.name());
    if (path.size() > 2 && methods != null) {
      misused(nameOf(last), last.name(), methods.get(0).signature());
    }
    return attribute(path.get(1), path.size() == 2);
  }

  private static Span nameOf(Expr.Property property) {
    return new Span(property.span().end() - property.name().length(), property.span().end());
  }

  private boolean knows(String name) {
    Map<String, ValueType> known = settings.userAttributes();
    return known != null && known.containsKey(name);
  }

  private ValueType attribute(Expr.Property property, boolean whole) {
    Map<String, ValueType> known = settings.userAttributes();
    if (known == null) {
      return ANY;
    }
    ValueType type = known.get(property.name());
    if (type == null) {
      String hint =
          Suggestions.nearest(property.name(), known.keySet(), 1).stream()
              .map(near -> "did you mean `" + settings.userAttribute(near) + "`?")
              .findFirst()
              .orElse(null);
      error(
          ProblemCode.ATTRIBUTE_UNKNOWN,
          nameOf(property),
          "users have no attribute `" + property.name() + "`",
          hint);
      return ANY;
    }
    if (!whole && type != OBJECT && type != ANY) {
      error(
          ProblemCode.OPERAND_TYPE,
          nameOf(property),
          "`"
              + property.name()
              + "` is "
              + OperatorCheck.article(type)
              + ", which has no attributes",
          null);
    }
    return whole ? type : ANY;
  }

  private void dialect(Span span, String written, String attribute) {
    error(
        ProblemCode.DIALECT_WRONG,
        span,
        "`" + written + "` belongs to " + Equivalents.name(settings.dialect().other()),
        "write `" + settings.userAttribute(attribute) + "`");
  }

  private void misused(Span span, String name, String signature) {
    error(
        ProblemCode.NAME_MISUSED,
        span,
        "`" + name + "` is a function, which needs its parentheses",
        "write `" + signature + "`");
  }

  private void notInGroupRule(Span span, String what, @Nullable String hint) {
    error(
        ProblemCode.USAGE_NOT_ALLOWED,
        span,
        "Okta does not take " + what + " in a group rule",
        hint);
  }

  private void error(ProblemCode code, Span span, String message, @Nullable String hint) {
    diagnostics.error(code, span, message, hint);
  }

  private static String text(Expr.Name root, List<Expr.Property> path) {
    StringBuilder text = new StringBuilder(root.name());
    path.forEach(property -> text.append('.').append(property.name()));
    return text.toString();
  }
}
