package io.personamap.core.directory.genesys;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The regions of Genesys Cloud and their domains (PureCloudRegionHosts of the Python SDK 257.1).
 */
public enum GenesysRegion {
  /** Virginia. */
  US_EAST_1("us-east-1", "mypurecloud.com"),
  /** Ohio, FedRAMP. */
  US_EAST_2("us-east-2", "use2.us-gov-pure.cloud"),
  /** Oregon. */
  US_WEST_2("us-west-2", "usw2.pure.cloud"),
  /** Canada. */
  CA_CENTRAL_1("ca-central-1", "cac1.pure.cloud"),
  /** Mexico. */
  MX_CENTRAL_1("mx-central-1", "mxc1.pure.cloud"),
  /** São Paulo. */
  SA_EAST_1("sa-east-1", "sae1.pure.cloud"),
  /** Ireland. */
  EU_WEST_1("eu-west-1", "mypurecloud.ie"),
  /** London. */
  EU_WEST_2("eu-west-2", "euw2.pure.cloud"),
  /** Frankfurt. */
  EU_CENTRAL_1("eu-central-1", "mypurecloud.de"),
  /** Zurich. */
  EU_CENTRAL_2("eu-central-2", "euc2.pure.cloud"),
  /** United Arab Emirates. */
  ME_CENTRAL_1("me-central-1", "mec1.pure.cloud"),
  /** Mumbai. */
  AP_SOUTH_1("ap-south-1", "aps1.pure.cloud"),
  /** Singapore. */
  AP_SOUTHEAST_1("ap-southeast-1", "apse1.pure.cloud"),
  /** Sydney. */
  AP_SOUTHEAST_2("ap-southeast-2", "mypurecloud.com.au"),
  /** Tokyo. */
  AP_NORTHEAST_1("ap-northeast-1", "mypurecloud.jp"),
  /** Seoul. */
  AP_NORTHEAST_2("ap-northeast-2", "apne2.pure.cloud"),
  /** Osaka. */
  AP_NORTHEAST_3("ap-northeast-3", "apne3.pure.cloud");

  private final String awsName;
  private final String domain;

  GenesysRegion(String awsName, String domain) {
    this.awsName = awsName;
    this.domain = domain;
  }

  /** Returns the region with this name, such as {@code eu-central-1}, or with this domain. */
  public static Optional<GenesysRegion> named(String awsNameOrDomain) {
    return Arrays.stream(values())
        .filter(
            region ->
                region.awsName.equals(awsNameOrDomain) || region.domain.equals(awsNameOrDomain))
        .findFirst();
  }

  /** Returns the name that AWS gives the region. */
  public String awsName() {
    return awsName;
  }

  /** Returns the domain, such as {@code mypurecloud.de}. */
  public String domain() {
    return domain;
  }

  /** Returns where the API is. */
  public URI api() {
    return URI.create("https://api." + domain);
  }

  /** Returns where tokens are issued. */
  public URI login() {
    return URI.create("https://login." + domain);
  }
}
