package filmgate.api.route;

import filmgate.json.Schema;

/**
 * A query parameter or header of a route.
 *
 * @param description one sentence
 */
public record Parameter(Location location, String name, Schema schema, String description) {

  public static final Parameter IF_NONE_MATCH =
      header(
          "If-None-Match",
          Schema.string(),
          "The `ETag` of the caller's copy. 304 if the resource has not changed.");

  public static final Parameter IF_MATCH =
      header(
          "If-Match",
          Schema.string(),
          "Required: the `ETag` of the price book to replace, or `*` for any.");

  public static final Parameter IDEMPOTENCY_KEY =
      header(
          "Idempotency-Key",
          Schema.string(),
          "1-255 visible ASCII characters. A request with the same key and body within 24 hours"
              + " gets the response of the first.");

  public enum Location {
    QUERY,
    HEADER
  }

  public static Parameter query(String name, Schema schema, String description) {
    return new Parameter(Location.QUERY, name, schema, description);
  }

  public static Parameter header(String name, Schema schema, String description) {
    return new Parameter(Location.HEADER, name, schema, description);
  }
}
