package filmgate.app.metrics;

import filmgate.store.AccountQueries;
import filmgate.store.AuditQueries;
import filmgate.store.ChannelQueries;
import filmgate.store.Command;
import filmgate.store.EventQueries;
import filmgate.store.KeyQueries;
import filmgate.store.LedgerQueries;
import filmgate.store.Outcome;
import filmgate.store.Outcome.EventResult;
import filmgate.store.PriceQueries;
import filmgate.store.ResultFileQueries;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.store.UploadQueries;
import filmgate.store.WebhookQueries;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.rollup.RollupQueries;
import filmgate.store.session.SessionQueries;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A store whose changes of tasks, money, and deliveries are counted after their commit. The changes
 * of other processes, such as commands on the data directory, are not.
 */
final class MeteredStore implements Store {
  private final Store store;
  private final TaskMetrics tasks;
  private final DeliveryMetrics deliveries;

  MeteredStore(Store store, TaskMetrics tasks, DeliveryMetrics deliveries) {
    this.store = store;
    this.tasks = tasks;
    this.deliveries = deliveries;
  }

  @Override
  public <O> CompletableFuture<O> submit(Command<O> command) {
    var submitted = store.submit(command);
    if (isCounted(command)) {
      var _ = submitted.thenAccept(outcome -> count(command, outcome));
    }
    return submitted;
  }

  private static boolean isCounted(Command<?> command) {
    return command instanceof Command.SubmitTask
        || command instanceof Command.ApplyEvent
        || command instanceof Command.CancelTask
        || command instanceof Command.RecordAttempt
        || command instanceof Command.RefundTask
        || (command instanceof Command.Idempotent<?> once
            && once.command() instanceof Command.RefundTask);
  }

  /** An outcome of another kind, such as a refusal, counts nothing. */
  private void count(Command<?> command, Object outcome) {
    if (outcome instanceof Outcome.Submitted.TaskStored(var task)) {
      tasks.submitted(task);
    } else if (outcome instanceof EventResult.Applied(var task, var effects)) {
      atOf(command).ifPresent(at -> tasks.changed(task, effects, at.toEpochMilli()));
    } else if (outcome instanceof Outcome.RefundResult.Refunded(var transfer, var _)) {
      tasks.refunded(transfer.micros());
    } else if (outcome instanceof Outcome.IdempotentOutcome.Performed<?>(var performed)) {
      count(command, performed);
    } else if (command instanceof Command.RecordAttempt attempt) {
      deliveries.attempted(attempt.result());
    }
  }

  private static Optional<Instant> atOf(Command<?> command) {
    if (command instanceof Command.ApplyEvent event) {
      return Optional.of(event.at());
    }
    return command instanceof Command.CancelTask cancel
        ? Optional.of(cancel.at())
        : Optional.empty();
  }

  @Override
  public TaskQueries tasks() {
    return store.tasks();
  }

  @Override
  public KeyQueries keys() {
    return store.keys();
  }

  @Override
  public AccountQueries accounts() {
    return store.accounts();
  }

  @Override
  public EventQueries events() {
    return store.events();
  }

  @Override
  public LedgerQueries ledger() {
    return store.ledger();
  }

  @Override
  public AuditQueries auditLog() {
    return store.auditLog();
  }

  @Override
  public PriceQueries prices() {
    return store.prices();
  }

  @Override
  public WebhookQueries webhooks() {
    return store.webhooks();
  }

  @Override
  public UploadQueries uploads() {
    return store.uploads();
  }

  @Override
  public ResultFileQueries resultFiles() {
    return store.resultFiles();
  }

  @Override
  public ChannelQueries channels() {
    return store.channels();
  }

  @Override
  public SessionQueries sessions() {
    return store.sessions();
  }

  @Override
  public RollupQueries rollups() {
    return store.rollups();
  }

  @Override
  public RefusedRequestQueries refusedRequests() {
    return store.refusedRequests();
  }

  @Override
  public void close() {
    store.close();
  }
}
