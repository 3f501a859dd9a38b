package filmgate.dispatch.media;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.provider.Input;
import filmgate.task.Failure;
import java.util.List;

/** Brings the pictures and clips of a generation to this machine. */
public interface InputFetcher {
  /** Fetches every source of the generation; may take as long as the fetcher's limits allow. */
  FetchResult fetch(TaskId task, Generation generation);

  /** Removes what was brought for the task. */
  void delete(TaskId task);

  /** What came of fetching. */
  sealed interface FetchResult {
    /** In the order of the generation's pictures, elements and clips. */
    record Ready(List<Input> inputs) implements FetchResult {
      public Ready {
        inputs = List.copyOf(inputs);
      }
    }

    /** A file that is forbidden or too large: no provider can take it. */
    record Unacceptable(Failure failure) implements FetchResult {}
  }
}
