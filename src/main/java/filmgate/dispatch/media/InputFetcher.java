package filmgate.dispatch.media;

import filmgate.generation.Generation;
import filmgate.generation.MediaInputs.Source;
import filmgate.id.TaskId;
import filmgate.provider.Input;
import filmgate.provider.InputForm;
import filmgate.task.Failure;
import java.util.List;
import java.util.function.Function;

/** Fetches the images and clips of a generation. */
public interface InputFetcher {
  /**
   * Provides every source of the generation in its form; may take as long as the fetcher's limits
   * allow.
   *
   * @param forms in which form the provider takes a source
   */
  FetchResult fetch(TaskId task, Generation generation, Function<Source, InputForm> forms);

  /** Deletes the fetched files of the task. */
  void delete(TaskId task);

  sealed interface FetchResult {
    /** The inputs in the order of the generation's images, elements, and clips. */
    record Ready(List<Input> inputs) implements FetchResult {
      public Ready {
        inputs = List.copyOf(inputs);
      }
    }

    /** A file is forbidden or too large for every provider. */
    record Unacceptable(Failure failure) implements FetchResult {}
  }
}
