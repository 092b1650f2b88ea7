package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import tools.jackson.databind.JsonNode;

/**
 * Makes a profile out of one document of an identity provider. Immutable and thread-safe.
 *
 * <p>In every format attributes keep the order of the document, null stays null and the empty text
 * stays the empty text; a JSON number becomes an {@code Integer} where it fits, else a {@code
 * Long}, else a {@code Double}.
 */
@FunctionalInterface
public interface ProfileReader {

  /**
   * Reads one user.
   *
   * @param place where the document begins; problems give it
   * @throws InvalidInputException ({@code profile-invalid}) with everything that is wrong
   */
  UserProfile read(JsonNode document, Place place);

  /**
   * Reads one user.
   *
   * @param file the name that problems give
   * @throws InvalidInputException ({@code profile-invalid}) with everything that is wrong
   */
  default UserProfile read(JsonNode document, String file) {
    return read(document, new Place(file, 1, 1));
  }

  /**
   * Reads one user whose groups come in a document of their own, such as the answer of Okta's
   * {@code GET /api/v1/users/{id}/groups} or of Graph's {@code GET /users/{id}/memberOf}.
   *
   * @throws InvalidInputException ({@code profile-invalid}) with everything that is wrong
   */
  default UserProfile read(JsonNode document, JsonNode groups, String file) {
    return read(document, file).withGroups(GroupList.read(groups, new Place(file, 1, 1)));
  }

  /**
   * Returns the reader that knows the format by its shape; the first of these that fits:
   *
   * <ol>
   *   <li>{@code profile} is an object: {@link #okta}
   *   <li>{@code user} is an object: {@link #plain}
   *   <li>{@code userPrincipalName}, {@code accountEnabled} or a key that begins with {@code
   *       @odata.}: {@link #entra}
   *   <li>{@code claims} is an object, {@code attributes} a list of objects with {@code name}, a key
   *       {@code iss} or {@code sub}, a key that is a URI, or nothing but lists: {@link #claims}
   *   <li>any other object: {@link #plain}
   * </ol>
   *
   * <p>An error answer of Okta or Graph is no profile.
   */
  static ProfileReader detecting() {
    return new DetectingReader();
  }

  /**
   * Returns the reader of our own format: {@code {user: {…}, groups: […]}}, where {@code user}
   * holds the attributes, a group is a name or {@code {id, name, type, sourceId}}, and further keys
   * tell of the account ({@code id}, {@code status} …); or the attributes alone, with or without
   * {@code groups} beside them. A {@code user} with a {@code profile} of its own is a user as Okta
   * gives it.
   */
  static ProfileReader plain() {
    return new PlainReader();
  }

  /**
   * Returns the reader of a user of Okta's Users API: attributes are those of {@code profile}, the
   * account is all else but credentials and links. Groups, as the API lists them, may stand beside
   * as {@code groups} or in {@code _embedded}.
   *
   * <p>Source: Okta Management API, {@code GET /api/v1/users/{id}} and {@code …/groups}.
   */
  static ProfileReader okta() {
    return new OktaReader();
  }

  /**
   * Returns the reader of a Microsoft Graph user. {@code accountEnabled} makes the status {@code
   * ENABLED} or {@code DISABLED}, {@code deletedDateTime} makes it {@code DELETED}. Of {@code
   * memberOf} (or {@code transitiveMemberOf}) the groups count, not directory roles or
   * administrative units. A group whose name Graph hides from the caller is named by its id. A
   * {@code memberOf} that says there are further pages is refused: a group that was left out must
   * not look like one that the user left.
   *
   * <p>Source: Microsoft Graph v1.0, user resource and list memberOf.
   */
  static ProfileReader entra() {
    return new EntraReader();
  }

  /**
   * Returns the reader of SAML or OIDC claims: {@code {name: value or list}}, the same in {@code
   * claims}, or {@code attributes: [{name, friendlyName, values}]}. A list of one, as SAML
   * libraries hand out every claim, is that one value.
   *
   * <p>A name that no expression could say ({@code http://…/claims/emailaddress}, {@code
   * custom:site}) is available by its last segment too, and every claim by its {@code
   * friendlyName}, unless another claim has that name; a last segment of claims of different values
   * is no name. {@code groups} and {@code memberOf} become groups; a distinguished name (RFC 4514)
   * is a group named by its {@code CN}. Claims that say the groups are elsewhere (Entra's group
   * overage) are refused, and so are claims of different values that could both be meant by the
   * groups or by one {@code friendlyName}: what is left out must not look like what the user lost.
   */
  static ProfileReader claims() {
    return new ClaimsReader();
  }
}
