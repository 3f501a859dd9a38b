package filmgate.app.cli.remote;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Invocation;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.event.LocalReceiver;
import filmgate.webhook.SigningSecret;
import java.util.Optional;

/** The receiver on this side of a firewall, and the secret that signs what it receives. */
final class ForwardOptions {
  static final String FORWARD = "--forward";
  static final String SECRET = "--secret";
  static final String SECRET_VARIABLE = "FILMGATE_WEBHOOK_SECRET";
  static final String SECRET_DESCRIPTION =
      "The secret that signs, whsec_…. Default: " + SECRET_VARIABLE + ", or one for this run.";

  private ForwardOptions() {}

  /** The receiver of {@code --forward}; empty without it. */
  static Optional<LocalReceiver> receiver(Invocation invocation, ClientProcess process) {
    var given = invocation.option(SECRET, SECRET_VARIABLE).map(text -> parse(invocation, text));
    return invocation
        .option(FORWARD)
        .map(text -> LocalReceiver.url(FORWARD, text))
        .map(
            url ->
                new LocalReceiver(
                    url, given.orElseGet(() -> create(invocation, process)), process.clock()));
  }

  private static SigningSecret parse(Invocation invocation, String text) {
    return SigningSecret.parse(text.strip())
        .orElseThrow(
            () ->
                new CliException(
                    "%s must be whsec_ and 24 to 64 bytes in Base64, as the secret of an endpoint"
                        .formatted(invocation.has(SECRET) ? SECRET : SECRET_VARIABLE)));
  }

  private static SigningSecret create(Invocation invocation, ClientProcess process) {
    var fresh = SigningSecret.create(process.random());
    invocation.message("Signing secret for this run: " + fresh.text());
    return fresh;
  }
}
