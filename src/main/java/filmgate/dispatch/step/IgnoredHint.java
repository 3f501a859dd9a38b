package filmgate.dispatch.step;

import filmgate.task.TaskWarning;

/** The warning for a hint that the channel of a task does not carry. */
final class IgnoredHint {
  private static final String REASON = "not_carried";

  private IgnoredHint() {}

  static TaskWarning warning(String field) {
    return new TaskWarning(
        field,
        REASON,
        "%s has no effect: the channel of this task does not support it.".formatted(field),
        "%s 未生效：执行该任务的渠道不支持此参数。".formatted(field));
  }
}
