package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the language has and a place has not.
 *
 * <p>Source: the notes of Okta's classic reference on sessions, identity providers, explicit
 * references to apps, group functions and linked objects, and the roots of Identity Engine's.
 */
final class PlaceCheck extends TreeCopy {
  private static final Set<Place> MAPPING = Set.of(Place.MAPPING);
  private static final Set<Place> POLICY = Set.of(Place.POLICY);
  private static final Set<Place> APPS = Set.of(Place.MAPPING, Place.CLAIM, Place.SAML_ATTRIBUTE);

  private static final Map<String, Set<Place>> ROOTS =
      Map.ofEntries(
          Map.entry("user", Set.of(Place.values())),
          Map.entry("source", MAPPING),
          Map.entry("idpuser", MAPPING),
          Map.entry("session", Set.of(Place.SAML_ATTRIBUTE, Place.POLICY)),
          Map.entry("access", Set.of(Place.CLAIM)),
          Map.entry("app", APPS),
          Map.entry("appuser", APPS),
          Map.entry("appUser", APPS),
          Map.entry("org", APPS),
          Map.entry("device", POLICY),
          Map.entry("security", POLICY),
          Map.entry("accessRequest", POLICY),
          // Filters of event hooks, which are none of the places.
          Map.entry("event", Set.of()));

  private final Place place;
  private final Diagnostics diagnostics;

  private PlaceCheck(Place place, Diagnostics diagnostics) {
    this.place = place;
    this.diagnostics = diagnostics;
  }

  static void check(Expr tree, Place place, Diagnostics diagnostics) {
    tree.accept(new PlaceCheck(place, diagnostics));
  }

  @Override
  public Expr name(Expr.Name node) {
    if (!inElement() && !ROOTS.containsKey(node.name()) && place != Place.MAPPING) {
      refuse(
          node.span(),
          "`" + node.name() + "` alone is an attribute of a mapping's source",
          place.dialect() == Dialect.CLASSIC
              ? "write `user." + node.name() + "`"
              : "write `user.profile." + node.name() + "`");
    } else if (!inElement()) {
      root(node);
    }
    return node;
  }

  @Override
  public Expr property(Expr.Property node) {
    Expr first = node;
    Expr root = node.target();
    while (root instanceof Expr.Property inner) {
      first = root;
      root = inner.target();
    }
    if (!(root instanceof Expr.Name name)) {
      root.accept(this);
    } else if (!inElement()) {
      path(name, first.span());
    }
    return node;
  }

  private void path(Expr.Name root, Span span) {
    if (root.name().equals("login")) {
      only(root, POLICY);
    } else if (ROOTS.containsKey(root.name())) {
      root(root);
    } else if (place == Place.POLICY) {
      refuse(span, "policies have no `" + root.name() + "`", null);
    } else if (place == Place.CLAIM || place == Place.GROUP_RULE) {
      explicitApp(span, root.name());
    }
  }

  private void root(Expr.Name root) {
    Set<Place> places = ROOTS.get(root.name());
    if (places != null) {
      only(root, places);
    }
  }

  private void only(Expr.Name root, Set<Place> places) {
    if (!places.contains(place)) {
      refuse(
          root.span(),
          "Okta has no `" + root.name() + "` in " + place.words(),
          place == Place.POLICY || !root.name().equals("source")
              ? null
              : "write `user` for the user at Okta");
    }
  }

  private void explicitApp(Span span, @Nullable String app) {
    refuse(
        span,
        "Okta does not take an app by its name, `" + app + "`, in " + place.words(),
        place == Place.CLAIM ? "write `appuser` or `app`" : null);
  }

  @Override
  public Expr call(Expr.Call node) {
    boolean ofInstance = Catalogue.isOfInstance(node.function()) && node.arguments().size() == 1;
    boolean withoutApps = place == Place.CLAIM || place == Place.GROUP_RULE;
    if (ofInstance && withoutApps) {
      explicitApp(node.span(), TextTests.literal(node.arguments().get(0)));
    } else if (node.function().equals("user.getLinkedObject") && place == Place.CLAIM) {
      refuse(node.span(), "OpenID Connect claims have no `user.getLinkedObject`", null);
    } else if (node.function().startsWith("Groups.") && place != Place.CLAIM) {
      refuse(
          node.span(),
          "`" + node.function() + "` works in group claims only",
          "write `user.getGroups(criteria).![name]`");
    }
    copies(node.arguments());
    return node;
  }

  private void refuse(Span span, String message, @Nullable String hint) {
    diagnostics.error(ProblemCode.USAGE_NOT_ALLOWED, span, message, hint);
  }
}
