package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.Backup;
import filmgate.app.cli.CliServices.BackupOperations;
import filmgate.app.cli.command.Command;
import filmgate.json.JsonBuilder;
import java.util.Locale;

/** The command {@code backup}, which copies the database into a file. */
final class BackupCommand {
  private static final String FORCE = "--force";
  private static final double MILLIS_PER_SECOND = 1000;

  private BackupCommand() {}

  static Command of(BackupOperations backups) {
    return dataCommand(
            "backup",
            "Copy the database into a file, with or without a running server. Copy the directory"
                + " blobs afterwards: it contains the videos.")
        .argument("FILE", "The file to create, outside of the data directory.")
        .flag(FORCE, "Replace FILE if it exists.")
        .does(
            invocation -> {
              var file = invocation.path(invocation.argument(0));
              var backup = backups.backup(invocation.settings(), file, invocation.has(FORCE));
              invocation.print(() -> text(backup), () -> json(backup));
            });
  }

  private static String text(Backup backup) {
    return String.format(
        Locale.ROOT,
        "Copied the database to %s: %,d bytes in %.1f s",
        backup.file(),
        backup.bytes(),
        seconds(backup));
  }

  private static double seconds(Backup backup) {
    return backup.took().toMillis() / MILLIS_PER_SECOND;
  }

  private static byte[] json(Backup backup) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("object", "backup");
          json.writeStringProperty("file", backup.file().toString());
          json.writeNumberProperty("bytes", backup.bytes());
          json.writeNumberProperty("seconds", seconds(backup));
        });
  }
}
