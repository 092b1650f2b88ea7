package io.personamap.core.whynot;

import io.personamap.core.rules.Rule;
import java.util.List;

/** A rule that may grant the name, and all that must be so for it to do so. */
record Route(Rule rule, List<Goal> goals) {}
