package filmgate.app.cli.remote;

import filmgate.app.cli.command.Command;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ClientProcess;
import java.util.List;

/** The commands {@code webhooks …}, except those of endpoints. */
public record WebhooksCommands(ClientProcess process, TargetResolver targets) {
  /** All commands of the group. */
  public List<Command> all() {
    return List.of(
        new ListenCommand(process, targets).command(),
        new TriggerCommand(process, targets).command(),
        new ResendCommand(process, targets).command(),
        new DeliveriesCommand(targets).command());
  }
}
