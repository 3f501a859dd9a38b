package filmgate.store.sql;

import filmgate.crash.CrashPoint;
import filmgate.store.Command;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.Erasure;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.sql.channel.ChannelCommands;
import filmgate.store.sql.channel.ChannelHealthRows;
import filmgate.store.sql.channel.ChannelSecretCommands;
import filmgate.store.sql.channel.FileChannelCommands;
import filmgate.store.sql.channel.OutageCommands;
import filmgate.store.sql.engine.CommandExecutor;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.key.KeyCommands;
import filmgate.store.sql.key.KeyConditions;
import filmgate.store.sql.key.KeyExpiryCommands;
import filmgate.store.sql.key.RootKeyCommands;
import filmgate.store.sql.money.AccountCommands;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.IdempotentAnswers;
import filmgate.store.sql.money.Ledger;
import filmgate.store.sql.money.LimitCommands;
import filmgate.store.sql.money.PriceCommands;
import filmgate.store.sql.money.SealRow;
import filmgate.store.sql.money.SpendCounters;
import filmgate.store.sql.refused.RefusedRequestCommands;
import filmgate.store.sql.rollup.RollupCommands;
import filmgate.store.sql.session.SessionCommands;
import filmgate.store.sql.task.BlobRows;
import filmgate.store.sql.task.IdempotencyRows;
import filmgate.store.sql.task.PreviewCommands;
import filmgate.store.sql.task.ShardLeaseCommands;
import filmgate.store.sql.task.TaskCommands;
import filmgate.store.sql.task.TaskErasure;
import filmgate.store.sql.task.TaskRefund;
import filmgate.store.sql.upload.PartialUploadCommands;
import filmgate.store.sql.upload.UploadCommands;
import filmgate.store.sql.webhook.DefaultSecretRow;
import filmgate.store.sql.webhook.DeliveryCommands;
import filmgate.store.sql.webhook.DeliveryQueue;
import filmgate.store.sql.webhook.DeliveryRows;
import filmgate.store.sql.webhook.EndpointCommands;
import filmgate.task.TaskMachine;
import java.sql.SQLException;

/** Runs each kind of command inside the writer's transaction. */
final class CommandRunner implements CommandExecutor {
  private final DeliveryQueue deliveries = new DeliveryQueue();
  private final EventLog events = new EventLog(deliveries);
  private final EndpointCommands endpoints = new EndpointCommands(deliveries, events);
  private final DeliveryCommands deliveryCommands = new DeliveryCommands(deliveries, events);
  private final KeyExpiryCommands keyExpiry = new KeyExpiryCommands(events);
  private final OutageCommands outages = new OutageCommands(events);
  private final Ledger ledger = new Ledger(events);
  private final SpendCounters spending = new SpendCounters();
  private final AccountCommands accounts = new AccountCommands(ledger, spending, events);
  private final TaskRefund refunds = new TaskRefund(ledger, spending, events);
  private final TaskErasure erasure = new TaskErasure(events);
  private final TaskCommands tasks;

  CommandRunner(TaskMachine machine) {
    this.tasks = new TaskCommands(machine, ledger, spending, events);
  }

  @Override
  public void flush(Session session) throws SQLException {
    ledger.flush(session);
    spending.flush(session);
  }

  @Override
  public void discard() {
    ledger.discard();
    spending.discard();
    deliveries.discard();
  }

  /** Each branch returns the outcome that its command declares. */
  @Override
  @SuppressWarnings("unchecked")
  public <O> O run(Session session, Command<O> command) throws SQLException {
    var outcome =
        switch (command) {
          case Command.SubmitTask submit -> tasks.submit(session, submit);
          case Command.ApplyEvent advance -> tasks.advance(session, advance);
          case Command.CancelTask cancel -> tasks.cancel(session, cancel);
          case Command.EraseTask erase -> erase(session, erase);
          case Command.RecordPreview record -> PreviewCommands.record(session, record);
          case Command.ReleaseInputs inputs ->
              BlobRows.release(session, inputs, UploadCommands::eraseInline);
          case Command.ForgetOrphans delete -> BlobRows.deleteOrphans(session, delete);
          case Command.PurgeIdempotency purge -> IdempotencyRows.purge(session, purge);
          case Command.PutLimits put -> LimitCommands.replace(session, put, spending);
          case Command.ClaimShards claim -> ShardLeaseCommands.claim(session, claim);
          case Command.RenewShards renew -> ShardLeaseCommands.renew(session, renew);
          case Command.ReleaseShards _ -> ShardLeaseCommands.release(session);
          case Command.CreateRoot install -> RootKeyCommands.installRoot(session, install);
          case Command.InstallFirstKey install -> RootKeyCommands.installFirst(session, install);
          case Command.InstallGivenKey install -> RootKeyCommands.installGiven(session, install);
          case Command.PutKey put -> KeyCommands.putKey(session, put);
          case Command.CreateKey create -> KeyCommands.create(session, create);
          case Command.UpdateKey update -> KeyCommands.update(session, update, spending);
          case Command.RecordKeyUse use -> KeyCommands.recordKeyUse(session, use);
          case Command.Idempotent<?> change -> runIdempotent(session, change);
          case Command.RotateKey rotate -> KeyCommands.rotate(session, rotate, spending);
          case Command.RevokeKey revoke -> KeyCommands.revoke(session, revoke);
          case Command.ChangeKeyIf change -> changeKeyIf(session, change);
          case Command.CreateAccount create -> accounts.create(session, create);
          case Command.UpdateAccount update -> accounts.update(session, update);
          case Command.TopUp topUp -> accounts.topUp(session, topUp);
          case Command.Adjust adjust -> accounts.adjust(session, adjust);
          case Command.RefundTask refund -> refunds.refund(session, refund);
          case Command.ReplacePriceBook put -> PriceCommands.put(session, put);
          case Command.PutChannel put -> ChannelCommands.put(session, put);
          case Command.SetChannelState set -> ChannelCommands.set(session, set);
          case Command.ReplaceFileChannels replace -> FileChannelCommands.replace(session, replace);
          case Command.ReplaceChannelSecrets put -> ChannelSecretCommands.replace(session, put);
          case Command.ForgetChannelSecrets _ -> ChannelSecretCommands.forget(session);
          case Command.RecordChannelHealth record -> ChannelHealthRows.record(session, record);
          case Command.RecordRefusedRequests add -> RefusedRequestCommands.record(session, add);
          case Command.PurgeRefusedRequests purge -> RefusedRequestCommands.purge(session, purge);
          case Command.RecordOutage record -> outages.record(session, record);
          case Command.LogAction action -> AuditLog.write(session, action);
          case Command.StoreSeal store -> SealRow.insert(session, store);
          case Command.CreateEndpoint create -> endpoints.create(session, create);
          case Command.UpdateEndpoint update -> endpoints.update(session, update);
          case Command.DeleteEndpoint delete -> endpoints.delete(session, delete);
          case Command.RotateEndpointSecret rotate -> endpoints.rotate(session, rotate);
          case Command.TestEndpoint test -> endpoints.test(session, test);
          case Command.PutDefaultSecret put -> DefaultSecretRow.put(session, put);
          case Command.RecordAttempt attempt -> deliveryCommands.record(session, attempt);
          case Command.Redeliver redeliver -> deliveryCommands.redeliver(session, redeliver);
          case Command.RecoverDeliveries recover -> deliveryCommands.recover(session, recover);
          case Command.PurgeDeliveries purge -> DeliveryRows.purge(session, purge);
          case Command.StoreUpload store -> UploadCommands.store(session, store);
          case Command.DeleteUpload delete -> UploadCommands.delete(session, delete);
          case Command.PurgeUploads purge -> UploadCommands.purge(session, purge);
          case Command.BeginUpload begin -> PartialUploadCommands.begin(session, begin);
          case Command.CompleteUpload done -> PartialUploadCommands.complete(session, done);
          case Command.CancelUpload cancel -> PartialUploadCommands.cancel(session, cancel);
          case Command.PurgePartialUploads purge -> PartialUploadCommands.purge(session, purge);
          case Command.RecordExpiringKeys expiring -> keyExpiry.record(session, expiring);
          case Command.StoreSecret store -> KeyCommands.storeSecret(session, store);
          case Command.OnSessions<?>(var change) -> SessionCommands.run(session, change);
          case Command.OnRollups(var change) -> RollupCommands.run(session, change);
        };
    return (O) outcome;
  }

  private KeyChange changeKeyIf(Session session, Command.ChangeKeyIf command) throws SQLException {
    return KeyConditions.hold(session, command.conditions())
        ? run(session, command.change())
        : new KeyChange.KeysHaveChanged();
  }

  private Erasure erase(Session session, Command.EraseTask command) throws SQLException {
    var outcome = erasure.erase(session, command);
    if (outcome instanceof Erasure.Erased(var before)) {
      UploadCommands.eraseInline(session, before, command.at());
      RefusedRequestCommands.erase(session, command.account(), command.task());
    }
    return outcome;
  }

  private <O extends Change> IdempotentOutcome<O> runIdempotent(
      Session session, Command.Idempotent<O> command) throws SQLException {
    var earlier = IdempotentAnswers.find(session, command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var outcome = run(session, command.command());
    session.passCrashPoint(CrashPoint.IDEMPOTENT_CHANGE_DONE);
    IdempotentAnswers.store(session, command, outcome);
    session.passCrashPoint(CrashPoint.IDEMPOTENT_ANSWER_WRITTEN);
    return new IdempotentOutcome.Performed<>(outcome);
  }
}
