package filmgate.config;

/** The reference page of the settings, written from {@link Setting}. */
public final class SettingsPage {
  private static final String HEAD =
      """
      # Settings

      <!-- Written from filmgate.config.Setting: mvn test -Dtest=SettingsPageTest -Dgolden=write -->

      Every setting has a default. A flag takes precedence over the environment, and the environment
      over the YAML file. The file is the one in `--config` or `FILMGATE_CONFIG`, or `filmgate.yaml`
      in the current directory if it exists. Keys may be nested (`local:`, below it `workers: 2`) or
      dotted (`local.workers: 2`). An empty variable counts as not set.

      If a setting is invalid, all problems are printed and the process exits with 2. Sizes take
      `KB`, `MB`, `GB`, `TB` (powers of 1000) and `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024).

      | key | default | values | description |
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
