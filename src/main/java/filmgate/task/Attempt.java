package filmgate.task;

/**
 * One attempt to run a task on one channel.
 *
 * @param number counts the attempts of the task from 1
 * @param faults how many earlier attempts ended with a fault that counts (a crash, not a restart)
 * @param channel the name of the channel
 * @param deadlineMillis the task fails if it has not ended by then (milliseconds since 1970)
 */
public record Attempt(int number, int faults, String channel, long deadlineMillis) {}
