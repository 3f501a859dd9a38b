package filmgate.provider;

import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.task.TaskOptions;
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
   * @param dialect the name of the dialect of the body
   */
  public record Upstream(
      String model, String body, String progress, String callbackUrl, String dialect) {
    public static final Upstream NONE = new Upstream("", "{}", "", "");

    /** A request in the standard dialect. */
    public Upstream(String model, String body, String progress, String callbackUrl) {
      this(model, body, progress, callbackUrl, TaskOptions.STANDARD);
    }

    /** The same request with a body in another dialect. */
    public Upstream inDialect(String other) {
      return new Upstream(model, body, progress, callbackUrl, other);
    }
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
