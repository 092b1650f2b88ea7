/**
 * Benchmarks of the mapper beside other expression engines and hand-written Java. Start at {@link
 * io.personamap.scim.bench.BenchTable}. Before anything is timed, every contender's result is
 * compared with ours on every profile. In no artifact: the Maven profile {@code bench} compiles it.
 */
@NullMarked
package io.personamap.scim.bench;

import org.jspecify.annotations.NullMarked;
