package filmgate.store.sql;

import filmgate.store.Command;
import filmgate.store.Command.Advance;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.Forget;
import filmgate.store.Command.InstallRoot;
import filmgate.store.Command.KeepSecret;
import filmgate.store.Command.PutKey;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.ReleaseShards;
import filmgate.store.Command.RenewShards;
import filmgate.store.Command.SubmitTask;
import filmgate.task.TaskMachine;
import java.sql.SQLException;

/** Runs each kind of command inside the writer's transaction. */
final class CommandRunner {
  private final TaskCommands tasks;

  CommandRunner(TaskMachine machine) {
    this.tasks = new TaskCommands(machine);
  }

  /** The outcome's type is the command's own: each branch answers what its record declares. */
  @SuppressWarnings("unchecked")
  <O> O run(Session session, Command<O> command) throws SQLException {
    var outcome =
        switch (command) {
          case SubmitTask submit -> tasks.submit(session, submit);
          case Advance advance -> tasks.advance(session, advance);
          case Forget forget -> OnceCommands.forget(session, forget);
          case PutLimits put -> LimitCommands.put(session, put);
          case ClaimShards claim -> LeaseCommands.claim(session, claim);
          case RenewShards renew -> LeaseCommands.renew(session, renew);
          case ReleaseShards _ -> LeaseCommands.release(session);
          case InstallRoot install -> KeyCommands.installRoot(session, install);
          case PutKey put -> KeyCommands.putKey(session, put);
          case KeepSecret keep -> KeyCommands.keepSecret(session, keep);
        };
    return (O) outcome;
  }
}
