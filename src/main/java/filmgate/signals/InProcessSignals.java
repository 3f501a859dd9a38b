package filmgate.signals;

import filmgate.id.TaskId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Signals within one process. Listeners run on the caller's thread and must not block. */
public final class InProcessSignals implements Signals {
  private final ConcurrentHashMap<TaskId, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<TaskId, Integer> percents = new ConcurrentHashMap<>();
  private final List<Consumer<TaskId>> everywhere = new CopyOnWriteArrayList<>();

  @Override
  public void changed(TaskId task) {
    percents.remove(task);
    everywhere.forEach(listener -> listener.accept(task));
    notifyListeners(task);
  }

  @Override
  public void progress(TaskId task, int percent) {
    if (percent == 0 && !percents.containsKey(task)) {
      return; // the default, which a million tasks may have
    }
    var before = percents.put(task, percent);
    if (before == null || before != percent) {
      notifyListeners(task);
    }
  }

  @Override
  public int progressOf(TaskId task) {
    return percents.getOrDefault(task, 0);
  }

  @Override
  public Subscription listen(TaskId task, Runnable listener) {
    listeners.compute(
        task,
        (_, before) -> {
          var list = before == null ? new CopyOnWriteArrayList<Runnable>() : before;
          list.add(listener);
          return list;
        });
    return () -> removeListener(task, listener);
  }

  @Override
  public Subscription listenToAll(Consumer<TaskId> listener) {
    everywhere.add(listener);
    return () -> everywhere.remove(listener);
  }

  private void removeListener(TaskId task, Runnable listener) {
    listeners.computeIfPresent(
        task,
        (_, list) -> {
          list.remove(listener);
          return list.isEmpty() ? null : list;
        });
  }

  private void notifyListeners(TaskId task) {
    var list = listeners.get(task);
    if (list != null) {
      list.forEach(Runnable::run);
    }
  }
}
