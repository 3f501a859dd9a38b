package filmgate.app.cli.generate;

import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.remote.UploadCommand;
import filmgate.app.cli.target.CommandTarget;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.task.TaskSubmission;
import filmgate.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** The command {@code cost}: checks a request and prints its price; nothing is created. */
public record CostCommand(VideoGenerator generator, TargetResolver targets, ClientProcess process) {
  public Command command() {
    return RequestOptions.addTo(
            CommandBuilder.targetCommand(
                "cost", "Check a request, and print its price. Nothing is created or charged."))
        .synopsis("filmgate cost PROMPT [--model MODEL] [-p KEY=VALUE]...")
        .footer(
            Stream.concat(
                    Stream.of(RequestOptions.HELP),
                    Stream.of("  filmgate cost \"a red fox\" -p mode=pro -p duration=10"))
                .toArray(String[]::new))
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    return switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          var body =
              RequestOptions.body(
                  invocation,
                  (key, file) -> UploadCommand.urlOf(invocation, server.client(), key, file));
          yield print(invocation, new TaskSubmission(server.client(), process).dryRun(body));
        }
      }
      case CommandTarget.OnDirectory(var settings) -> priceHere(invocation, settings);
    };
  }

  private int priceHere(Invocation invocation, Settings settings) {
    var body = RequestOptions.body(invocation, RequestBodyBuilder::dataUri);
    body.set("dry_run", BooleanNode.TRUE);
    var request =
        new GenerateRequest(
            body.toString(), Path.of(""), Duration.ZERO, GenerateRequest.Drawing.DEFAULT);
    return new GenerateReport(invocation, request)
        .print(generator.generate(settings, request, _ -> {}));
  }

  /** Prints a dry run of the server. */
  static int print(Invocation invocation, JsonNode dryRun) {
    invocation.print(() -> text(dryRun), dryRun.toString()::getBytes);
    return ExitCode.OK;
  }

  private static String text(JsonNode dryRun) {
    var balance = dryRun.path("balance_after").asString("");
    var price =
        "dry run: the request is valid, nothing was created; price: "
            + dryRun.at("/cost/formula").asString("none");
    return balance.isEmpty() ? price : price + "; balance afterwards: " + balance;
  }
}
