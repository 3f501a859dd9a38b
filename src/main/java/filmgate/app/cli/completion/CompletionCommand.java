package filmgate.app.cli.completion;

import static filmgate.app.cli.command.CommandBuilder.commandWithoutSettings;

import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import java.util.Arrays;

/** The command {@code completion}, which prints a script for a shell. */
public final class CompletionCommand {
  private CompletionCommand() {}

  public static Command of() {
    return commandWithoutSettings(
            "completion", "Print a script that completes commands, options, and values in a shell.")
        .choiceArgument(
            Arrays.stream(Shell.values()).map(Shell::word).toList(), "The shell of the script.")
        .footer(
            "",
            "The first lines of the script say where it belongs. Try it in the current shell:",
            "",
            "  source <(filmgate completion bash)",
            "  source <(filmgate completion zsh)     (after compinit)",
            "  filmgate completion fish | source")
        .does(CompletionCommand::print);
  }

  private static void print(Invocation invocation) {
    var shell = Shell.named(invocation.argument(0));
    var root = CompletedCommand.of(invocation.parsed().commandSpec().root());
    invocation.terminal().printResult(shell.script(root).stripTrailing());
  }
}
