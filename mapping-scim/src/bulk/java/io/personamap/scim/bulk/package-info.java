/**
 * The mapper inside a job of Apache Flink, on its local runner. Start at {@link
 * io.personamap.scim.bulk.MapUsers}, which is what a user would write. In no artifact: the Maven
 * profile {@code bulk} compiles and tests it.
 */
@NullMarked
package io.personamap.scim.bulk;

import org.jspecify.annotations.NullMarked;
