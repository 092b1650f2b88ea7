package io.personamap.core.directory.genesys;

import java.net.URI;
import java.util.regex.Pattern;

/** Which addresses a secret may be sent to. */
final class Addresses {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  private Addresses() {}

  static URI checked(URI address) {
    String host = address.getHost();
    String scheme = address.getScheme();
    boolean bare =
        host != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && address.getRawPath().matches("/?");
    if (!bare) {
      throw new IllegalArgumentException("an address is a scheme, a host and perhaps a port");
    }
    boolean safe =
        "https".equals(scheme) || ("http".equals(scheme) && LOOPBACK.matcher(host).matches());
    if (!safe) {
      throw new IllegalArgumentException("an address must be https; http is for this machine only");
    }
    return address;
  }
}
