package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.store.StoreException;
import filmgate.store.sql.SqlInspection;
import filmgate.store.sql.SqlInspection.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks the database without migrating it.
 *
 * @param file the database, which may be missing
 * @param pages whether its pages are read, which takes a while if it is large
 */
public record DatabaseCheck(Path file, boolean pages) {
  private static final String RESTORE =
      "stop the server, keep a copy of the directory, and restore a backup of %s: see"
          + " docs/guides/backup.md";

  private static final String READ =
      "check the disk, and run this command as the account of the server";

  public CheckOutcome run() {
    if (!Files.exists(file)) {
      return new Skipped("there is no database yet; the first start creates it");
    }
    try {
      var version = SqlInspection.version(file);
      return version.found() == version.supported() ? content(version) : other(version);
    } catch (StoreException e) {
      return new Problem(
          Sentences.withoutStop(e), SqlInspection.isDamage(e) ? RESTORE.formatted(file) : READ);
    }
  }

  private CheckOutcome other(SchemaVersion version) {
    if (version.found() == 0) {
      return new Problem(
          file + " is not a database of Filmgate", "name the right directory with --data");
    }
    if (version.found() > version.supported()) {
      return new Problem(
          "version %d, and this program reads up to %d: a newer Filmgate has migrated it"
              .formatted(version.found(), version.supported()),
          "install that version again, or restore a backup from before its first start");
    }
    return new Warning(
        "version %d: the next start migrates it to %d, and earlier programs cannot open it then"
            .formatted(version.found(), version.supported()),
        "make a backup first: filmgate backup FILE");
  }

  private CheckOutcome content(SchemaVersion version) {
    var damage = pages ? SqlInspection.damage(file) : Optional.<String>empty();
    return damage
        .<CheckOutcome>map(text -> new Problem("damaged: " + text, RESTORE.formatted(file)))
        .orElseGet(() -> new Passed(intact(version)));
  }

  private String intact(SchemaVersion version) {
    var size = Bytes.text(size(file));
    return pages
        ? "version %d, %s, intact".formatted(version.found(), size)
        : "version %d, %s, pages not read".formatted(version.found(), size);
  }

  /** The size of a file; 0 if it cannot be read. */
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }
}
