package filmgate.provider;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import java.util.List;

/**
 * The request to a provider.
 *
 * @param attempt the number of the attempt, from 1
 * @param inputs the images and clips of the generation, in its order
 * @param upstream what a request to another machine needs
 */
public record VideoRequest(
    TaskId task, int attempt, Generation generation, List<Input> inputs, Upstream upstream) {
  public VideoRequest {
    inputs = List.copyOf(inputs);
  }

  /**
   * What a request to another machine needs.
   *
   * @param model the upstream's name of the model
   * @param body the caller's own body, a JSON object
   * @param progress what the last finished step of the submission returned; empty before the first
   * @param callbackUrl where the upstream may report changes; empty if it cannot reach this server
   */
  public record Upstream(String model, String body, String progress, String callbackUrl) {
    public static final Upstream NONE = new Upstream("", "{}", "", "");
  }

  /**
   * This server's id of the attempt: sent as the external id if the upstream supports one. It stays
   * the same when the submission is sent again after a lookup.
   */
  public String attemptId() {
    return attemptId(task, attempt);
  }

  /** The id of an attempt of a task. */
  public static String attemptId(TaskId task, int attempt) {
    return task + "-" + attempt;
  }
}
