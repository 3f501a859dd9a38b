package filmgate.api.dialect;

import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.Route;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.TaskView;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

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
   * The path prefixes of the dialect. An error of a path that no route matches has the envelope of
   * the dialect with the longest prefix.
   */
  List<String> pathPrefixes();

  /** The body of its errors. */
  default ErrorEnvelope errors() {
    return ErrorEnvelope.STANDARD;
  }

  /** The names of its request fields that no model declares; a check ignores them. */
  default Set<String> fieldNames() {
    return Set.of();
  }

  /** The body of the status of a task, which the webhook of a task receives too. */
  default BiFunction<TaskSnapshot, Language, byte[]> statusBody() {
    return TaskView::render;
  }

  /** Its routes, in the order of the description. They get its envelope. */
  List<Route> routes(DialectRoutes routes);
}
