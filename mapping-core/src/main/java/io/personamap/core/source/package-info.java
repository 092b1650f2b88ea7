/**
 * YAML and JSON with the place of every value, for files that people write. Start at {@link
 * io.personamap.core.source.SourceDocument}. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.source;

import org.jspecify.annotations.NullMarked;
