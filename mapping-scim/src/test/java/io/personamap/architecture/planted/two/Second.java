package io.personamap.architecture.planted.two;

import io.personamap.architecture.planted.one.First;
import java.util.List;

/** The other half. */
public record Second(List<First> back) {
  First first() {
    return back.get(0);
  }
}
