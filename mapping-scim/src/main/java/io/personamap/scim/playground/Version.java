package io.personamap.scim.playground;

import picocli.CommandLine.IVersionProvider;

/** The version, out of the jar's manifest. */
final class Version implements IVersionProvider {
  /** Created by picocli. */
  Version() {}

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"personamap " + (version == null ? "(built from source)" : version)};
  }
}
