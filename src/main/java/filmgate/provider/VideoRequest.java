package filmgate.provider;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import java.util.List;

/**
 * The request to a provider.
 *
 * @param task sent to the upstream as the external id, if it supports one
 * @param attempt the number of the attempt, from 1
 * @param inputs the images and clips of the generation, in its order
 */
public record VideoRequest(TaskId task, int attempt, Generation generation, List<Input> inputs) {
  public VideoRequest {
    inputs = List.copyOf(inputs);
  }
}
