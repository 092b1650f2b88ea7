package io.personamap.scim.patch;

/** A SCIM server of somebody else's in this process, which keeps one user. */
interface ServerUnderTest {

  /** Creates the user and returns what the server answers; throws where it refuses. */
  String post(String user);

  /** Patches the user and returns what a GET gives; throws where the server refuses. */
  String patch(String request);
}
