package filmgate.lab.dialect;

import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.script.Fault;
import filmgate.lab.script.FaultKind;
import filmgate.lab.script.LiveScript;
import filmgate.lab.script.RouteKind;
import filmgate.lab.script.UpstreamSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The state of one upstream: its tasks, and its settings by the script. */
public final class SimulatedUpstream {
  private static final Set<FaultKind> SHOWN_AFTER_SUBMITTED =
      Set.of(FaultKind.STATUS_BACKWARDS, FaultKind.UNKNOWN_STATUS);
  private static final Set<FaultKind> SHOWN_AFTER_SUCCESS =
      Set.of(
          FaultKind.STATUS_BACKWARDS,
          FaultKind.UNKNOWN_STATUS,
          FaultKind.NO_URL,
          FaultKind.EXPIRED_URL);

  private final String name;
  private final LiveScript script;
  private final LabTime time;
  private final Consumer<LabTask> onCreated;
  private final TaskTable tasks = new TaskTable();
  private final TaskTable elements = new TaskTable();
  private final AtomicLong requests = new AtomicLong();

  /**
   * @param onCreated is called with each new task, before the response to its request
   */
  public SimulatedUpstream(
      String name, LiveScript script, LabTime time, Consumer<LabTask> onCreated) {
    this.name = name;
    this.script = script;
    this.time = time;
    this.onCreated = onCreated;
  }

  public String name() {
    return name;
  }

  public UpstreamSettings settings() {
    return script.settings(name);
  }

  /** The time that the upstream believes in. */
  public Instant now() {
    return time.now().plus(settings().skew());
  }

  /** An id for a response, which differs from all others. */
  public String requestId() {
    return "lab-%s-%08d".formatted(name, requests.incrementAndGet());
  }

  public TaskTable tasks() {
    return tasks;
  }

  /** The tasks that create elements. */
  public TaskTable elements() {
    return elements;
  }

  public CreateOutcome create(String id, String key, NewTask request) {
    return create(tasks, RouteKind.CREATE, id, key, request);
  }

  public CreateOutcome createElement(String id, String key, NewTask request) {
    return create(elements, RouteKind.ELEMENTS, id, key, request);
  }

  private CreateOutcome create(
      TaskTable table, RouteKind kind, String id, String key, NewTask request) {
    var settings = settings();
    var failure =
        script
            .take(name, kind, key, fault -> fault == FaultKind.TASK_FAILS)
            .map(fault -> fault.details().text())
            .orElse("");
    var task = new LabTask(id, key, time.now(), failure, request);
    var outcome = table.add(task, settings, this::isOpen);
    if (outcome instanceof CreateOutcome.Created) {
      onCreated.accept(task);
    }
    return outcome;
  }

  private boolean isOpen(LabTask task) {
    return !phase(task).isFinal();
  }

  /** The progress of a task now. */
  public Phase phase(LabTask task) {
    var forced = table(task).forced(task.id());
    if (forced.isPresent()) {
      return forced.get().phase();
    }
    var advance = settings().advance();
    var age = Duration.between(task.createdAt(), time.now());
    if (!advance.byClock() || age.compareTo(advance.queued()) < 0) {
      return Phase.SUBMITTED;
    }
    if (age.compareTo(advance.queued().plus(advance.running())) < 0) {
      return Phase.RUNNING;
    }
    return task.failure().isEmpty() ? Phase.SUCCEEDED : Phase.FAILED;
  }

  private TaskTable table(LabTask task) {
    return elements.find(task.id()).isPresent() ? elements : tasks;
  }

  /** The task as a query shows it, with the faults of the script. */
  public TaskView shownInQuery(LabTask task) {
    var view = view(task);
    return shownFault(view).map(fault -> faulty(view, fault)).orElse(view);
  }

  private Optional<Fault> shownFault(TaskView view) {
    var kinds =
        switch (view.phase()) {
          case SUBMITTED -> Set.of(FaultKind.UNKNOWN_STATUS);
          case RUNNING, FAILED -> SHOWN_AFTER_SUBMITTED;
          case SUCCEEDED -> SHOWN_AFTER_SUCCESS;
        };
    return script.take(name, RouteKind.QUERY, view.task().key(), kinds::contains);
  }

  private TaskView faulty(TaskView view, Fault fault) {
    var task = view.task();
    return switch (fault.kind()) {
      case STATUS_BACKWARDS -> shown(view, Phase.SUBMITTED, "", Optional.empty());
      case UNKNOWN_STATUS -> shown(view, view.phase(), fault.details().text(), Optional.empty());
      case NO_URL -> shown(view, view.phase(), "", Optional.empty());
      case EXPIRED_URL ->
          shown(view, view.phase(), "", Optional.of(ResultLink.of(task, time.now())));
      case LATENCY, HANG, RESET, RESET_IN_BODY, GARBAGE, ERROR, STATUS, RATE_LIMIT -> view;
      case OUT_OF_CREDIT, ANSWER_LOST, TASK_FAILS, SLOW, TRUNCATED, ENDLESS, HTML -> view;
      case DUPLICATE, FORGED, STALE, EARLY, DROPPED -> view;
    };
  }

  private static TaskView shown(TaskView view, Phase phase, String word, Optional<String> url) {
    return new TaskView(
        view.task(),
        phase,
        Optional.of(word).filter(text -> !text.isEmpty()),
        url,
        view.message(),
        view.createdAt(),
        view.updatedAt());
  }

  /** The task as it is. */
  public TaskView view(LabTask task) {
    var phase = phase(task);
    var forced = table(task).forced(task.id());
    var message = phase == Phase.FAILED ? forced.map(Forced::message).orElse(task.failure()) : "";
    var url =
        phase == Phase.SUCCEEDED
            ? Optional.of(ResultLink.of(task, time.now().plus(settings().resultLife())))
            : Optional.<String>empty();
    var skew = settings().skew();
    var updated = forced.map(Forced::at).orElseGet(() -> changedAt(task, phase));
    return new TaskView(
        task,
        phase,
        Optional.empty(),
        url,
        message,
        task.createdAt().plus(skew),
        updated.plus(skew));
  }

  private Instant changedAt(LabTask task, Phase phase) {
    var advance = settings().advance();
    return switch (phase) {
      case SUBMITTED -> task.createdAt();
      case RUNNING -> task.createdAt().plus(advance.queued());
      case SUCCEEDED, FAILED -> task.createdAt().plus(advance.queued()).plus(advance.running());
    };
  }

  /** Sets the progress of a task, which time no longer changes. */
  public void force(LabTask task, Phase phase, String message) {
    table(task).force(task.id(), new Forced(phase, message, time.now()));
  }

  /** The tasks that are not at their end. */
  public List<LabTask> open() {
    return tasks.all().stream().filter(this::isOpen).toList();
  }

  /** Forgets all tasks. */
  public void clear() {
    tasks.clear();
    elements.clear();
  }
}
