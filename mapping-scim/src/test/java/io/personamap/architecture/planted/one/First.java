package io.personamap.architecture.planted.one;

import io.personamap.architecture.planted.two.Second;

/** Half of a cycle that the architecture test must find. */
public record First(Second next) {}
