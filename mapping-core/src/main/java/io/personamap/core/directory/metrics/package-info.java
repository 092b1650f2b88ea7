/**
 * A directory cache's statistics as meters. Start at {@link DirectoryMeters}. Needs Micrometer,
 * which nothing else here does. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.directory.metrics;

import org.jspecify.annotations.NullMarked;
