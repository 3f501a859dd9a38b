package filmgate.app.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The paths of webhook endpoints. */
public final class EndpointPaths {
  public static final String ALL = "/v1/webhook_endpoints";

  private EndpointPaths() {}

  /** The path of the endpoint with this id. */
  public static String of(String id) {
    return ALL + "/" + segment(id);
  }

  /** A text that stays one part of a path. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
