package filmgate.app.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.media.RenderOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java, the settings, the disk, the egress, and the renderer. */
class MachineChecksTest {
  private static final long GIB = 1L << 30;

  @TempDir Path directory;

  @Test
  void aHeapThatDoesNotFitIntoTheMemoryIsAWarning() {
    assertThat(new JavaCheck("25", 2, 4 * GIB, GIB).run()).isInstanceOf(Passed.class);
    assertThat(new JavaCheck("25", 1, GIB, GIB).run())
        .isInstanceOfSatisfying(
            Warning.class, warning -> assertThat(warning.fix()).contains("-Xmx512m"));
    assertThat(JavaCheck.ofThisProcess().cores()).isPositive();
  }

  @Test
  void everySettingIsPrintedWithItsOriginButNoSecret() throws IOException {
    Files.writeString(directory.resolve("filmgate.yaml"), "host: 0.0.0.0\nlocal:\n  workers: 3\n");
    var file = new SettingsFile.DefaultFile(directory);
    var environment =
        Map.of("FILMGATE_ROOT_KEY", "never-shown-0123456789", "FILMGATE_LOCAL_WORKERS", "2");
    var origins = SettingsReader.origins(file, environment, Map.of(Setting.PORT, "81"));
    var outcome = new SettingsCheck(file.path(environment), origins, List.of()).run();
    assertThat(outcome).isInstanceOf(Passed.class);
    assertThat(outcome.detail().lines())
        .containsExactly(
            "valid, read from " + directory.resolve("filmgate.yaml"),
            "host = 0.0.0.0 (%s line 1: host)".formatted(directory.resolve("filmgate.yaml")),
            "port = 81 (--port)",
            "root-key = set, not shown (FILMGATE_ROOT_KEY)",
            "local.workers = 2 (FILMGATE_LOCAL_WORKERS)");
  }

  @Test
  void aFileWithASecretThatEveryAccountCanReadIsAWarning() throws IOException {
    var path =
        Files.writeString(directory.resolve("filmgate.yaml"), "root-key: never-shown-0123456789\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
    var file = new SettingsFile.DefaultFile(directory);
    var origins = SettingsReader.origins(file, Map.of(), Map.of());
    assertThat(new SettingsCheck(file.path(Map.of()), origins, List.of()).run())
        .isEqualTo(
            new Warning(
                "every account of this machine can read %s, and it contains root-key"
                    .formatted(path),
                "chmod 600 %s, or use the variable FILMGATE_ROOT_KEY".formatted(path)));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(new SettingsCheck(file.path(Map.of()), origins, List.of()).run())
        .isInstanceOf(Passed.class);
  }

  @Test
  void defaultsHaveNoOriginAndProblemsAreListed() {
    var file = new SettingsFile.DefaultFile(directory);
    assertThat(SettingsReader.origins(file, Map.of(), Map.of())).isEmpty();
    assertThat(new SettingsCheck(Optional.empty(), Map.of(), List.of()).run().detail())
        .contains("no filmgate.yaml here", "defaults");
    assertThat(new SettingsCheck(Optional.empty(), Map.of(), List.of("one", "two")).run())
        .isInstanceOf(Problem.class)
        .extracting(CheckOutcome::detail)
        .isEqualTo("one\ntwo");
  }

  @Test
  void theDiskIsComparedWithItsFloor() {
    var disk = new DiskSpaceCheck(directory, GIB);
    assertThat(disk.judge(3 * GIB)).isInstanceOf(Passed.class);
    assertThat(disk.judge(2 * GIB - 1)).isInstanceOf(Warning.class);
    assertThat(disk.judge(GIB)).isInstanceOf(Warning.class);
    assertThat(disk.judge(GIB - 1))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.fix()).contains("FILMGATE_DISK_FLOOR_BYTES"));
    assertThat(new DiskSpaceCheck(directory.resolve("none"), Long.MAX_VALUE).run())
        .isInstanceOf(Problem.class);
    assertThat(new DiskSpaceCheck(directory.resolve("none"), 0).run()).isInstanceOf(Passed.class);
  }

  @Test
  void sizesAreWrittenForPeople() {
    assertThat(Bytes.text(0)).isEqualTo("0 bytes");
    assertThat(Bytes.text(1_536)).isEqualTo("1.5 KiB");
    assertThat(Bytes.text(8_267_000_000L)).isEqualTo("7.7 GiB");
  }

  @Test
  void networksThatOpenThisMachineAreAWarning() {
    assertThat(egress(List.of(), Settings.NameResolution.SYSTEM, 443)).isInstanceOf(Passed.class);
    assertThat(egress(List.of("10.1.2.0/24"), Settings.NameResolution.SYSTEM, 443))
        .isInstanceOf(Passed.class);
    assertThat(egress(List.of("127.0.0.0/8"), Settings.NameResolution.SYSTEM, 443).detail())
        .contains("127.0.0.1");
    assertThat(egress(List.of("0.0.0.0/0"), Settings.NameResolution.SYSTEM, 443).detail())
        .contains("169.254.169.254");
    assertThat(egress(List.of(), Settings.NameResolution.NONE, 80))
        .isInstanceOfSatisfying(
            Warning.class,
            warning -> {
              assertThat(warning.detail()).contains("egress.names is none", "lacks 443");
              assertThat(warning.fix())
                  .contains("FILMGATE_EGRESS_NAMES", "FILMGATE_WEBHOOKS_PORTS");
            });
  }

  private static CheckOutcome egress(
      List<String> allow, Settings.NameResolution names, int webhookPort) {
    return new EgressCheck(
            new Settings.Egress(allow, names, 1, 1, Duration.ofSeconds(1), List.of(webhookPort)))
        .run();
  }

  @Test
  void theRendererCreatesAVideoAndLeavesNoFile() {
    var outcome = new RendererCheck(directory).run();
    assertThat(outcome).as(outcome.detail()).isInstanceOf(Passed.class);
    assertThat(outcome.detail()).contains("24 frames of 320x180 with audio");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aRendererThatFailsIsAProblem() {
    assertThat(RendererCheck.judge(new RenderOutcome.RenderFailed("media_unavailable", "x"), 1))
        .isInstanceOf(Problem.class);
    assertThat(RendererCheck.judge(new RenderOutcome.WorkerCrashed("status 134"), 1).detail())
        .contains("status 134");
    assertThat(new RendererCheck(directory.resolve("none")).run().detail())
        .contains("cannot write the temporary directory");
  }
}
