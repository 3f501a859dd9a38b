package filmgate.api.route;

import filmgate.json.Schema;

/**
 * Something that a route reads from the query or the header.
 *
 * @param description one sentence
 */
public record Parameter(Location location, String name, Schema schema, String description) {

  /** The answer says whether the caller's copy is still good. */
  public static final Parameter IF_NONE_MATCH =
      header(
          "If-None-Match", Schema.string(), "The `ETag` of the caller's copy: 304 if it is good.");

  /** The change is made only where the caller's copy is still good. */
  public static final Parameter IF_MATCH =
      header(
          "If-Match",
          Schema.string(),
          "Required: the `ETag` of the book that is replaced, or `*` for whichever it is.");

  public static final Parameter IDEMPOTENCY_KEY =
      header(
          "Idempotency-Key",
          Schema.string(),
          "1-255 visible ASCII characters. The same key and body within 24 hours get the first"
              + " answer again.");

  /** Where it stands. */
  public enum Location {
    QUERY,
    HEADER
  }

  public static Parameter query(String name, Schema schema, String about) {
    return new Parameter(Location.QUERY, name, schema, about);
  }

  public static Parameter header(String name, Schema schema, String about) {
    return new Parameter(Location.HEADER, name, schema, about);
  }
}
