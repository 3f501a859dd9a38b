package filmgate.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code warm}: the training run of the launcher's AOT cache; not for people. */
final class AotTrainCommand implements Command {
  private final Runnable warm;

  AotTrainCommand(Runnable warm) {
    this.warm = warm;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("warm");
    spec.usageMessage()
        .hidden(true)
        .description("Goes through what a start needs while the JVM records it.");
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    warm.run();
    return ExitCode.OK;
  }
}
