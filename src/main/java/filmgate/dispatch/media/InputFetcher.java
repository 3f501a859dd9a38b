package filmgate.dispatch.media;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.provider.Input;
import filmgate.provider.InputForms;
import filmgate.task.Failure;
import java.time.Instant;
import java.util.List;

/** Fetches the images and clips of a generation. */
public interface InputFetcher {
  /**
   * Provides every source of the generation in its form; may take as long as the fetcher's limits
   * allow.
   *
   * @param forms how the provider takes a source
   * @param until how long the provider may need the sources
   */
  FetchResult fetch(TaskId task, Generation generation, InputForms forms, Instant until);

  /** Deletes the fetched files of the task. */
  void delete(TaskId task);

  sealed interface FetchResult {
    /** The inputs in the order of the generation's images, elements, and clips. */
    record Ready(List<Input> inputs) implements FetchResult {
      public Ready {
        inputs = List.copyOf(inputs);
      }
    }

    /** A file is forbidden, too large, or cannot be converted. */
    record Unacceptable(Failure failure) implements FetchResult {}
  }
}
