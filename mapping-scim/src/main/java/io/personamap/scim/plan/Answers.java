package io.personamap.scim.plan;

import io.personamap.scim.plan.ScimRequest.Method;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What to do about what comes back for one plan. */
record Answers(Plan plan) {
  /** Where a server does not say how long. Source: Okta's SCIM client waits as long. */
  private static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  NextStep to(ScimRequest request, ScimResponse response) {
    int status = response.status();
    if (status >= 200 && status < 300) {
      return following(request);
    }
    return switch (status) {
      case 429, 502, 503, 504 -> new NextStep.Wait(wait(response), request);
      case 409 -> isVersion(response) ? again(request) : conflict(request);
      case 412 -> again(request);
      case 400 ->
          isVersion(response) || isNoTarget(response)
              ? again(request)
              : new NextStep.Stop("the server does not take the request" + type(response));
      case 404 -> missing(request);
      case 401, 403 -> new NextStep.Stop("the server does not let us: check token and permissions");
      case 413 -> new NextStep.Stop("the request is too large for the server");
      default -> new NextStep.Stop("the server failed with status " + status);
    };
  }

  private NextStep following(ScimRequest request) {
    int index = plan.requests().indexOf(request);
    boolean last = index < 0 || index + 1 >= plan.requests().size();
    return last ? new NextStep.Done() : new NextStep.Send(plan.requests().get(index + 1));
  }

  /** Genesys Cloud says so with 409, with 400 and, in old clients, with 412. */
  private static boolean isVersion(ScimResponse response) {
    String type = response.scimType().orElse("");
    String detail = response.detail().orElse("").toLowerCase(Locale.ROOT);
    return type.equalsIgnoreCase("invalidVers") || detail.contains("version does not match");
  }

  private static boolean isNoTarget(ScimResponse response) {
    return response.scimType().filter("noTarget"::equalsIgnoreCase).isPresent();
  }

  private static String type(ScimResponse response) {
    return response
        .scimType()
        .filter(type -> Pattern.matches("[a-zA-Z]{1,30}", type))
        .map(type -> ": `" + type + "`")
        .orElse("");
  }

  private static NextStep again(ScimRequest request) {
    return new NextStep.LookUp(
        List.of(ScimRequest.get(request.path(), "somebody changed it since it was read")),
        "somebody changed it since it was read: read it and plan again");
  }

  /** An account in the way is not in use as a rule: lists show those in use only. */
  private NextStep conflict(ScimRequest request) {
    Object userName = request.content().map(body -> body.get("userName")).orElse(null);
    if (request.method() != Method.POST || userName == null) {
      return new NextStep.Stop("a value that must be unique is another account's");
    }
    return new NextStep.LookUp(
        LookUps.byUserName(request.path(), userName.toString()),
        "an account has this user name: look it up, also among those not in use, and plan again");
  }

  private NextStep missing(ScimRequest request) {
    boolean user = request.method() == Method.PATCH && !request.path().startsWith("/Groups/");
    return user
        ? new NextStep.LookUp(
            List.of(), "the account is gone: plan again without it, which creates one")
        : new NextStep.Stop("the server has nothing there");
  }

  private static Duration wait(ScimResponse response) {
    String header = response.retryAfter() == null ? "" : response.retryAfter().strip();
    return SECONDS.matcher(header).matches()
        ? Duration.ofSeconds(Long.parseLong(header))
        : DEFAULT_WAIT;
  }
}
