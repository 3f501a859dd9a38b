package filmgate.task;

/**
 * One attempt to run a task on one channel.
 *
 * @param number counts the attempts of the task from 1
 * @param faults how many earlier attempts ended with a fault that counts (a crash, not a restart)
 * @param route the channel and its account
 * @param deadlineMillis the task fails if it has not ended by then (milliseconds since 1970)
 * @param progress what the last finished step of the submission returned; only the adapter reads it
 */
public record Attempt(
    int number, int faults, AttemptRoute route, long deadlineMillis, String progress) {

  /** An attempt whose submission has finished no step, on the only account of a channel. */
  public Attempt(int number, int faults, String channel, long deadlineMillis) {
    this(number, faults, AttemptRoute.of(channel), deadlineMillis, "");
  }

  /** The name of the channel. */
  public String channel() {
    return route.channel();
  }

  Attempt withProgress(String finished) {
    return new Attempt(number, faults, route, deadlineMillis, finished);
  }

  Attempt withDeadline(long millis) {
    return new Attempt(number, faults, route, millis, progress);
  }
}
