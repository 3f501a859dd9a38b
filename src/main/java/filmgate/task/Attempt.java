package filmgate.task;

/**
 * One try of a task at one channel.
 *
 * @param number counts every try of the task from 1
 * @param faults how many earlier tries ended by a fault that counts (a crash, not a restart)
 * @param channel the channel that was chosen
 * @param deadlineMillis the task fails if it has not ended by then (milliseconds since 1970)
 */
public record Attempt(int number, int faults, String channel, long deadlineMillis) {}
