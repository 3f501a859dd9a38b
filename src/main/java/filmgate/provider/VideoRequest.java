package filmgate.provider;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.task.TestOutcome;
import java.util.List;

/**
 * What a provider is asked to make.
 *
 * @param task sent upstream as the external id where the upstream takes one
 * @param attempt which try of the task this is, from 1
 * @param inputs every picture and clip of the generation, in its order, as far as it could be had
 * @param testOutcome how a test key wants it to go; a provider of films need not know
 */
public record VideoRequest(
    TaskId task, int attempt, Generation generation, List<Input> inputs, TestOutcome testOutcome) {
  public VideoRequest {
    inputs = List.copyOf(inputs);
  }

  /** An order for a film, whatever comes of it. */
  public VideoRequest(TaskId task, int attempt, Generation generation, List<Input> inputs) {
    this(task, attempt, generation, inputs, TestOutcome.NOTHING);
  }
}
