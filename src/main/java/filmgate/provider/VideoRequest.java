package filmgate.provider;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.task.TestOutcome;
import java.util.List;

/**
 * The request to a provider.
 *
 * @param task sent to the upstream as the external id, if it supports one
 * @param attempt the number of the attempt, from 1
 * @param inputs the images and clips of the generation, in its order
 * @param testOutcome the result that a test key requests; read by the test provider only
 */
public record VideoRequest(
    TaskId task, int attempt, Generation generation, List<Input> inputs, TestOutcome testOutcome) {
  public VideoRequest {
    inputs = List.copyOf(inputs);
  }

  /** A request without a test outcome. */
  public VideoRequest(TaskId task, int attempt, Generation generation, List<Input> inputs) {
    this(task, attempt, generation, inputs, TestOutcome.NOTHING);
  }
}
