package filmgate.view.task;

import filmgate.json.Schema;
import java.util.stream.Stream;

/** The names of a dialect for the phases of a task. Two phases may share a name. */
public record StatusNames(
    String queued, String running, String succeeded, String failed, String cancelled) {

  public Schema schema() {
    return Schema.enumOf(
        Stream.of(queued, running, succeeded, failed, cancelled).distinct().toArray(String[]::new));
  }

  public String of(Phase phase) {
    return switch (phase) {
      case Phase.Queued _ -> queued;
      case Phase.Running _ -> running;
      case Phase.Succeeded _ -> succeeded;
      case Phase.Failed _ -> failed;
      case Phase.Cancelled _ -> cancelled;
    };
  }
}
