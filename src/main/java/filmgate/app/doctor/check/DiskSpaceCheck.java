package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the free space of the disk with the floor.
 *
 * @param directory the data directory, which may be missing
 * @param floorBytes the setting {@code disk.floor-bytes}
 */
public record DiskSpaceCheck(Path directory, long floorBytes) {
  public CheckOutcome run() {
    try {
      var disk = Files.getFileStore(DataDirectoryCheck.existing(directory));
      return judge(disk.getUsableSpace());
    } catch (IOException e) {
      return new Problem(
          "the free space of %s is not known: %s".formatted(directory, e.getMessage()),
          "check the disk and its mount");
    }
  }

  CheckOutcome judge(long freeBytes) {
    var detail =
        "%s free for %s, disk.floor-bytes is %s"
            .formatted(Bytes.text(freeBytes), directory, Bytes.text(floorBytes));
    if (freeBytes < floorBytes) {
      return new Problem(
          detail + ": submissions return 503",
          "free some space, or lower disk.floor-bytes (FILMGATE_DISK_FLOOR_BYTES). Shorter"
              + " results.retention-days and uploads.retention-hours store less");
    }
    return freeBytes / 2 < floorBytes
        ? new Warning(
            detail + ": nearly full",
            "free some space soon. Below the floor, submissions return 503")
        : new Passed(detail);
  }
}
