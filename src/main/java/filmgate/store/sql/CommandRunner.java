package filmgate.store.sql;

import filmgate.crash.CrashPoint;
import filmgate.store.Command;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.CancelTask;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.CreateRoot;
import filmgate.store.Command.EraseTask;
import filmgate.store.Command.ForgetOrphans;
import filmgate.store.Command.Idempotent;
import filmgate.store.Command.InstallFirstKey;
import filmgate.store.Command.InstallGivenKey;
import filmgate.store.Command.PurgeIdempotency;
import filmgate.store.Command.PutKey;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.RecordKeyUse;
import filmgate.store.Command.ReleaseShards;
import filmgate.store.Command.RenewShards;
import filmgate.store.Command.ReplacePriceBook;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.StoreSeal;
import filmgate.store.Command.StoreSecret;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Command.UpdateKey;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.sql.engine.CommandExecutor;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.key.KeyCommands;
import filmgate.store.sql.key.RootKeyCommands;
import filmgate.store.sql.money.AccountCommands;
import filmgate.store.sql.money.IdempotentAnswers;
import filmgate.store.sql.money.Ledger;
import filmgate.store.sql.money.LimitCommands;
import filmgate.store.sql.money.PriceCommands;
import filmgate.store.sql.money.SealRow;
import filmgate.store.sql.money.SpendCounters;
import filmgate.store.sql.task.BlobRows;
import filmgate.store.sql.task.IdempotencyRows;
import filmgate.store.sql.task.ShardLeaseCommands;
import filmgate.store.sql.task.TaskCommands;
import filmgate.store.sql.task.TaskErasure;
import filmgate.task.TaskMachine;
import java.sql.SQLException;

/** Runs each kind of command inside the writer's transaction. */
final class CommandRunner implements CommandExecutor {
  private final Ledger ledger = new Ledger();
  private final SpendCounters spending = new SpendCounters();
  private final AccountCommands accounts = new AccountCommands(ledger, spending);
  private final TaskCommands tasks;

  CommandRunner(TaskMachine machine) {
    this.tasks = new TaskCommands(machine, ledger, spending);
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
  }

  /** Each branch returns the outcome that its command declares. */
  @Override
  @SuppressWarnings("unchecked")
  public <O> O run(Session session, Command<O> command) throws SQLException {
    var outcome =
        switch (command) {
          case SubmitTask submit -> tasks.submit(session, submit);
          case ApplyEvent advance -> tasks.advance(session, advance);
          case CancelTask cancel -> tasks.cancel(session, cancel);
          case EraseTask erase -> TaskErasure.erase(session, erase);
          case ForgetOrphans drop -> BlobRows.deleteOrphans(session, drop);
          case PurgeIdempotency forget -> IdempotencyRows.purge(session, forget);
          case PutLimits put -> LimitCommands.replace(session, put, spending);
          case ClaimShards claim -> ShardLeaseCommands.claim(session, claim);
          case RenewShards renew -> ShardLeaseCommands.renew(session, renew);
          case ReleaseShards _ -> ShardLeaseCommands.release(session);
          case CreateRoot install -> RootKeyCommands.installRoot(session, install);
          case InstallFirstKey install -> RootKeyCommands.installFirst(session, install);
          case InstallGivenKey install -> RootKeyCommands.installGiven(session, install);
          case PutKey put -> KeyCommands.putKey(session, put);
          case CreateKey create -> KeyCommands.create(session, create);
          case UpdateKey update -> KeyCommands.update(session, update, spending);
          case RecordKeyUse keep -> KeyCommands.recordKeyUse(session, keep);
          case Idempotent<?> named -> runIdempotent(session, named);
          case RotateKey rotate -> KeyCommands.rotate(session, rotate);
          case RevokeKey revoke -> KeyCommands.revoke(session, revoke);
          case CreateAccount create -> AccountCommands.create(session, create);
          case UpdateAccount update -> accounts.update(session, update);
          case TopUp topUp -> accounts.topUp(session, topUp);
          case Adjust adjust -> accounts.adjust(session, adjust);
          case ReplacePriceBook put -> PriceCommands.put(session, put);
          case StoreSeal keep -> SealRow.insert(session, keep);
          case StoreSecret keep -> KeyCommands.storeSecret(session, keep);
        };
    return (O) outcome;
  }

  private <O extends Change> IdempotentOutcome<O> runIdempotent(
      Session session, Idempotent<O> command) throws SQLException {
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
