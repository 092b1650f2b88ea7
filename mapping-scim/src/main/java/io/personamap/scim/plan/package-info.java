/**
 * What to send so that an account is what the rules say, and what to do about the answers. Start at
 * {@link io.personamap.scim.plan.Planner}: it makes a {@link io.personamap.scim.plan.Plan} for one
 * person and a {@link io.personamap.scim.plan.BatchPlan} for many.
 *
 * <p>Nothing here talks to a server. A plan is data: ordered requests, each with its reason;
 * whoever sends them asks the plan for the next step with every answer.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An account is somebody's by a permanent id, {@code externalId} or {@code employeeNumber},
 *       not by an address: addresses are given to others. An account that only the address links is
 *       refused unless the policy or the lack of any permanent id allows it.
 *   <li>Of the accounts of somebody who leaves or is not active, the one in use that the strongest
 *       id finds is taken out of use; the next plan takes the next. Where one kind of id finds two
 *       in use, or where all are out of use and the address finds one in use that may be another's,
 *       somebody has to decide.
 *   <li>An account that two people of a batch have is changed for neither, whatever each needs, and
 *       also where nobody can say whether one of them is provisioned. Only who leaves an account
 *       that is out of use already, and so needs nothing of it, does not keep it from another who
 *       comes back.
 *   <li>An account is never deleted: it is deactivated as the target's definition says, with
 *       nothing else in the request, so that it keeps what it needs to come back.
 *   <li>Where the rules set {@code active} at creation only, an account that somebody took out of
 *       use stays so.
 *   <li>An account that comes back gets roles, division, skills and languages sent again, because
 *       platforms lose them (Genesys Cloud moves a deleted user home and takes the roles).
 *   <li>Whoever is not known to be eligible or not is left alone: unknown never revokes.
 *   <li>In a batch revocations come first: they free licences, and they must not wait.
 * </ul>
 *
 * <p>Sources: RFC 7644 sections 3.3, 3.5.2, 3.12, 3.14; Genesys Cloud's API definition and its
 * frequent questions about SCIM. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.plan;

import org.jspecify.annotations.NullMarked;
