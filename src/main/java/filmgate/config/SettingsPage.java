package filmgate.config;

/** The reference page of the settings, written from {@link Setting}. */
public final class SettingsPage {
  private static final String HEAD =
      """
      # Settings

      <!-- Written from filmgate.config.Setting: mvn test -Dtest=SettingsPageTest -Dgolden=write -->

      Every setting has a default, so Filmgate starts without any. Three places are read, and the
      first in this row that says something wins: a flag, the environment, the YAML file. The file is
      the one that `--config` or `FILMGATE_CONFIG` names, else `filmgate.yaml` in the current folder
      when it is there. Its keys may be nested (`local:` and below it `workers: 2`) or dotted
      (`local.workers: 2`). An empty variable counts as not set.

      When something is wrong, all of it is said at once and the process ends with 2. Sizes take
      `KB`, `MB`, `GB`, `TB` (powers of 1000) and `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024).

      | key | default | takes | what it does |
      |---|---|---|---|
      """;

  private SettingsPage() {}

  /** The page in Markdown. */
  public static String markdown() {
    var page = new StringBuilder(HEAD);
    for (var setting : Setting.values()) {
      page.append(
          "| `%s`<br>`%s`%s | %s | %s | %s |%n"
              .formatted(
                  setting.key(),
                  setting.environmentName(),
                  setting.flag().map("<br>`%s`"::formatted).orElse(""),
                  setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`",
                  setting.type().description(),
                  setting.description())
              .replace(System.lineSeparator(), "\n"));
    }
    return page.toString();
  }
}
