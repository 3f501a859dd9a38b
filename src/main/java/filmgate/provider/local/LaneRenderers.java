package filmgate.provider.local;

import filmgate.id.TaskId;
import filmgate.media.Renderer;
import java.util.function.Predicate;

/**
 * The renderers of live tasks and of tasks of test keys. They share no worker, so that a test task
 * never delays a live one.
 */
record LaneRenderers(Renderer live, Renderer test, Predicate<TaskId> isTest) {
  Renderer of(TaskId task) {
    return isTest.test(task) ? test : live;
  }

  void close() {
    live.close();
    test.close();
  }
}
