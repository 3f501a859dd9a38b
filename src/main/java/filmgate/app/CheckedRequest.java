package filmgate.app;

import filmgate.app.cli.generate.GenerateRequest;
import filmgate.generation.Generation;
import filmgate.task.TaskWarning;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request of {@code generate} that passed the checks.
 *
 * @param warnings of the checks
 */
record CheckedRequest(GenerateRequest options, Generation generation, List<TaskWarning> warnings) {
  CheckedRequest {
    warnings = List.copyOf(warnings);
  }

  /** The same request with the warnings of the renderer. */
  CheckedRequest withWarnings(List<TaskWarning> more) {
    var all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new CheckedRequest(options, generation, all);
  }
}
