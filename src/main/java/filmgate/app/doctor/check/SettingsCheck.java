package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.config.Setting;
import filmgate.config.SettingsReader.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reports whether the settings are valid, and where they are written.
 *
 * @param file the file that was read
 * @param problems one sentence for each invalid setting or channel
 */
public record SettingsCheck(
    Optional<Path> file, Map<Setting, Origin> origins, List<String> problems) {
  private static final String NEXT_LINE = "\n";

  public CheckOutcome run() {
    if (!problems.isEmpty()) {
      return new Problem(
          String.join(NEXT_LINE, problems),
          "correct each of these; filmgate serve --help lists the settings and their values");
    }
    var secrets = origins.entrySet().stream().filter(SettingsCheck::isSecretOfFile).findFirst();
    if (secrets.isPresent() && file.filter(SettingsCheck::isOpenToAll).isPresent()) {
      return new Warning(
          "every account of this machine can read %s, and it contains %s"
              .formatted(file.get(), secrets.get().getKey().key()),
          "chmod 600 %s, or use the variable %s"
              .formatted(file.get(), secrets.get().getKey().environmentName()));
    }
    var source =
        file.map(path -> "valid, read from " + path.toAbsolutePath().normalize())
            .orElse("valid, without a file (no filmgate.yaml here, and no --config)");
    return new Passed(
        origins.isEmpty()
            ? source + ", all of them defaults"
            : origins.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(NEXT_LINE, source + NEXT_LINE, "")));
  }

  private static boolean isSecretOfFile(Map.Entry<Setting, Origin> entry) {
    var setting = entry.getKey();
    return setting.type().isSecret()
        && !entry.getValue().source().equals(setting.environmentName());
  }

  /** Systems without POSIX permissions keep their own. */
  private static boolean isOpenToAll(Path file) {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException _) {
      return false;
    }
  }

  private static String line(Setting setting, Origin origin) {
    var value = setting.type().isSecret() ? "set, not shown" : origin.value();
    return "%s = %s (%s)".formatted(setting.key(), value, origin.source());
  }
}
