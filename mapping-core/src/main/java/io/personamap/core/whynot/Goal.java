package io.personamap.core.whynot;

import io.personamap.core.condition.Literal;
import io.personamap.core.expr.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that must be so.
 *
 * @param holds whether it is so for a profile
 * @param ways how to make it so; empty where there are too many ways to tell
 */
record Goal(Predicate<Evaluation> holds, Optional<List<List<Literal>>> ways) {}
