package filmgate.dispatch.queue;

import filmgate.id.TaskId;
import filmgate.task.Task;
import java.util.Optional;

/**
 * The tasks of one lane at one moment.
 *
 * @param queued how many wait for a slot
 * @param oldest the one that was created first of those
 * @param started how many have a slot
 */
public record QueueLoad(Task.Lane lane, int queued, Optional<TaskId> oldest, int started) {}
