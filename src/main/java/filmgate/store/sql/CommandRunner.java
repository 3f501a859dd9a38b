package filmgate.store.sql;

import filmgate.crash.CrashPoint;
import filmgate.store.Command;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.Advance;
import filmgate.store.Command.CancelTask;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.DropLooseBlobs;
import filmgate.store.Command.EraseTask;
import filmgate.store.Command.Forget;
import filmgate.store.Command.InstallFirstKey;
import filmgate.store.Command.InstallGivenKey;
import filmgate.store.Command.InstallRoot;
import filmgate.store.Command.KeepSeal;
import filmgate.store.Command.KeepSecret;
import filmgate.store.Command.KeepUses;
import filmgate.store.Command.Named;
import filmgate.store.Command.PutKey;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.PutPrices;
import filmgate.store.Command.ReleaseShards;
import filmgate.store.Command.RenewShards;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Command.UpdateKey;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.Repeatable;
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

  /** The outcome's type is the command's own: each branch answers what its record declares. */
  @Override
  @SuppressWarnings("unchecked")
  public <O> O run(Session session, Command<O> command) throws SQLException {
    var outcome =
        switch (command) {
          case SubmitTask submit -> tasks.submit(session, submit);
          case Advance advance -> tasks.advance(session, advance);
          case CancelTask cancel -> tasks.cancel(session, cancel);
          case EraseTask erase -> TaskErasure.erase(session, erase);
          case DropLooseBlobs drop -> BlobRows.deleteOrphans(session, drop);
          case Forget forget -> IdempotencyRows.purge(session, forget);
          case PutLimits put -> LimitCommands.replace(session, put, spending);
          case ClaimShards claim -> ShardLeaseCommands.claim(session, claim);
          case RenewShards renew -> ShardLeaseCommands.renew(session, renew);
          case ReleaseShards _ -> ShardLeaseCommands.release(session);
          case InstallRoot install -> RootKeyCommands.installRoot(session, install);
          case InstallFirstKey install -> RootKeyCommands.installFirst(session, install);
          case InstallGivenKey install -> RootKeyCommands.installGiven(session, install);
          case PutKey put -> KeyCommands.putKey(session, put);
          case CreateKey create -> KeyCommands.create(session, create);
          case UpdateKey update -> KeyCommands.update(session, update, spending);
          case KeepUses keep -> KeyCommands.recordKeyUse(session, keep);
          case Named<?> named -> runIdempotent(session, named);
          case RotateKey rotate -> KeyCommands.rotate(session, rotate);
          case RevokeKey revoke -> KeyCommands.revoke(session, revoke);
          case CreateAccount create -> AccountCommands.create(session, create);
          case UpdateAccount update -> accounts.update(session, update);
          case TopUp topUp -> accounts.topUp(session, topUp);
          case Adjust adjust -> accounts.adjust(session, adjust);
          case PutPrices put -> PriceCommands.put(session, put);
          case KeepSeal keep -> SealRow.insert(session, keep);
          case KeepSecret keep -> KeyCommands.storeSecret(session, keep);
        };
    return (O) outcome;
  }

  private <O extends Change> Repeatable<O> runIdempotent(Session session, Named<O> command)
      throws SQLException {
    var earlier = IdempotentAnswers.find(session, command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var outcome = run(session, command.deed());
    session.passCrashPoint(CrashPoint.NAMED_CHANGE_DONE);
    IdempotentAnswers.store(session, command, outcome);
    session.passCrashPoint(CrashPoint.NAMED_ANSWER_WRITTEN);
    return new Repeatable.First<>(outcome);
  }
}
