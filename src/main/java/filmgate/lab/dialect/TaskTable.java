package filmgate.lab.dialect;

import filmgate.lab.script.UpstreamSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The tasks of an upstream, oldest first. */
public final class TaskTable {
  private final Map<String, LabTask> byId = new LinkedHashMap<>();
  private final Map<String, LabTask> byExternalId = new HashMap<>();
  private final Map<String, Forced> forced = new HashMap<>();

  /** Adds a task, unless a limit or its external id forbids it. */
  synchronized CreateOutcome add(
      LabTask task, UpstreamSettings settings, Predicate<LabTask> isOpen) {
    var externalId = task.externalId();
    if (settings.refusesDuplicates() && byExternalId.containsKey(externalId)) {
      return new CreateOutcome.DuplicateExternalId();
    }
    if (isFull(settings.concurrent(), isOpen)) {
      return new CreateOutcome.TooManyOpen();
    }
    byId.put(task.id(), task);
    if (!externalId.isEmpty()) {
      byExternalId.putIfAbsent(externalId, task);
    }
    return new CreateOutcome.Created(task);
  }

  private boolean isFull(int concurrent, Predicate<LabTask> isOpen) {
    return byId.size() >= concurrent && byId.values().stream().filter(isOpen).count() >= concurrent;
  }

  public synchronized Optional<LabTask> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The first task with this external id. */
  public synchronized Optional<LabTask> findByExternalId(String externalId) {
    return Optional.ofNullable(byExternalId.get(externalId));
  }

  public synchronized List<LabTask> all() {
    return new ArrayList<>(byId.values());
  }

  synchronized Optional<Forced> forced(String id) {
    return Optional.ofNullable(forced.get(id));
  }

  synchronized void force(String id, Forced progress) {
    forced.put(id, progress);
  }

  synchronized void clear() {
    byId.clear();
    byExternalId.clear();
    forced.clear();
  }
}
