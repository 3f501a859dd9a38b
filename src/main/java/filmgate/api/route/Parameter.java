package filmgate.api.route;

import filmgate.json.Schema;

/**
 * A query parameter or header of a route.
 *
 * @param description one sentence
 * @param required whether a request without it is refused
 */
public record Parameter(
    Location location, String name, Schema schema, String description, boolean required) {

  private static final String PATH_PART_PATTERN = "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$";

  /** A string of a query: any, but for U+0000. */
  public static final Schema TEXT = Schema.matching("^[^\\u0000]*$");

  /** The value of a path parameter: an id, a model, or the name of a file. */
  public static final Schema PATH_PART = Schema.matching(PATH_PART_PATTERN);

  /** The parameter of every route. */
  public static final Parameter LANGUAGE =
      query(
          "language",
          TEXT,
          "The language of messages: `zh`, or English for any other value. `Accept-Language` sets"
              + " it too.");

  public static final Parameter IF_NONE_MATCH =
      header(
          "If-None-Match",
          Schema.string(),
          "The `ETag` of the caller's copy. 304 if the resource has not changed.");

  public static final Parameter IF_MATCH =
      header(
              "If-Match",
              Schema.string(),
              "Required: the `ETag` of the price book to replace, or `*` for any.")
          .need();

  public static final Parameter IDEMPOTENCY_KEY =
      header(
          "Idempotency-Key",
          Schema.matching("^([!#-+\\--~]{1,255}|\"([ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255}\")$"),
          "1-255 visible ASCII characters, in quotes if one is a comma. A request with the same key"
              + " and body within 24 hours gets the response of the first. `X-Idempotency-Key` is"
              + " accepted too.");

  /** Whether a part of a path can be an id or a name. */
  public static boolean isPathPart(String text) {
    return text.matches(PATH_PART_PATTERN);
  }

  /** The end of a name of which callers choose the rest, {@code metadata.NAME}. */
  private static final String OPEN_END = ".NAME";

  /** Whether a caller may send the parameter under this name. */
  boolean matches(String written) {
    return name.endsWith(OPEN_END)
        ? written.startsWith(name.substring(0, name.length() - OPEN_END.length() + 1))
        : name.equals(written);
  }

  public enum Location {
    QUERY,
    HEADER,
    /** A header of test keys only, which live keys must not send. */
    TEST_HEADER
  }

  public static Parameter query(String name, Schema schema, String description) {
    return new Parameter(Location.QUERY, name, schema, description, false);
  }

  /** The same parameter, without which a request is refused. */
  public Parameter need() {
    return new Parameter(location, name, schema, description, true);
  }

  /** A header that the description of an operation names, so that clients for live keys lack it. */
  public static Parameter testHeader(String name, Schema schema, String description) {
    return new Parameter(Location.TEST_HEADER, name, schema, description, false);
  }

  public static Parameter header(String name, Schema schema, String description) {
    return new Parameter(Location.HEADER, name, schema, description, false);
  }
}
