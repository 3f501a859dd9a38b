package filmgate.app.doctor;

import filmgate.app.doctor.CheckOutcome.Passed;
import filmgate.app.doctor.CheckOutcome.Problem;
import filmgate.config.Setting;
import filmgate.config.SettingsReader.Origin;
import java.nio.file.Path;
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
record SettingsCheck(Optional<Path> file, Map<Setting, Origin> origins, List<String> problems) {
  private static final String NEXT_LINE = "\n";

  CheckOutcome run() {
    if (!problems.isEmpty()) {
      return new Problem(
          String.join(NEXT_LINE, problems),
          "correct each of these; filmgate serve --help lists the settings and their values");
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

  private static String line(Setting setting, Origin origin) {
    var value = setting.type().isSecret() ? "set, not shown" : origin.value();
    return "%s = %s (%s)".formatted(setting.key(), value, origin.source());
  }
}
