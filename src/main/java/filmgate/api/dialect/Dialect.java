package filmgate.api.dialect;

import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.Route;
import java.util.List;
import java.util.Set;

/**
 * One public wire format: its paths, requests, responses, and errors.
 *
 * <p>A dialect is one package below this one and one entry in the list of dialects. It does not
 * know the others, and no other code knows its paths. Its recorded examples are in {@code
 * src/test/resources/dialects}, in the directory with its name.
 */
public interface Dialect {

  /** The name of the dialect, lower case. */
  String name();

  /**
   * The path prefixes of the dialect. Errors of all paths below them have its envelope, whether or
   * not a route matches. The longest prefix of all dialects wins.
   */
  List<String> pathPrefixes();

  /** The body of its errors. */
  ErrorEnvelope errors();

  /** The names of its request fields that no model declares; a check ignores them. */
  Set<String> fieldNames();

  /** Its routes, in the order in which they are described. */
  List<Route> routes(DialectEndpoints endpoints);
}
