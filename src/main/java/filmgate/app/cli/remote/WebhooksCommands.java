package filmgate.app.cli.remote;

import filmgate.app.cli.command.Command;
import filmgate.app.remote.ClientProcess;
import java.util.List;

/** The commands {@code webhooks …}, except those of endpoints. */
public record WebhooksCommands(ClientProcess process) {
  /** All commands of the group. */
  public List<Command> all() {
    return List.of(
        new ListenCommand(process).command(),
        new TriggerCommand(process).command(),
        new ResendCommand(process).command(),
        DeliveriesCommand.command());
  }
}
