package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.ExitCode;
import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.store.audit.AuditReport;
import filmgate.text.Plural;

/** The command {@code audit}, which verifies the ledger against the tasks. */
final class AuditCommand {
  private AuditCommand() {}

  static Command of(AccountOperations accounts) {
    return dataCommand(
            "audit",
            "Verify the ledger against the tasks, with or without a running server. Exits with 1"
                + " and prints each violation if there is one.")
        .exits(
            invocation -> {
              var report = accounts.audit(invocation.settings());
              invocation.print(() -> text(report), () -> json(report));
              return report.isValid() ? ExitCode.OK : ExitCode.VIOLATIONS;
            });
  }

  private static String text(AuditReport report) {
    return report.isValid()
        ? "The ledger is valid: %s, %s, %s held; sealed to transfer %d, digest %s"
            .formatted(
                Plural.of(report.tasks(), "task"),
                Plural.of(report.transfers(), "transfer"),
                new Amount(report.openHoldsMicros()).toDecimal(),
                report.sealed(),
                report.digest().isEmpty() ? "none" : report.digest())
        : String.join(System.lineSeparator(), report.violations());
  }

  private static byte[] json(AuditReport report) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("object", "audit");
          json.writeBooleanProperty("valid", report.isValid());
          json.writeNumberProperty("tasks", report.tasks());
          json.writeNumberProperty("transfers", report.transfers());
          json.writeStringProperty("held", new Amount(report.openHoldsMicros()).toDecimal());
          json.writeNumberProperty("sealed", report.sealed());
          json.writeStringProperty("digest", report.digest());
          json.writeName("violations");
          json.writeStartArray();
          report.violations().forEach(json::writeString);
          json.writeEndArray();
        });
  }
}
