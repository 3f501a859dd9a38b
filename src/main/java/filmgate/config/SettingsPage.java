package filmgate.config;

import filmgate.text.Language;
import filmgate.text.LocalizedText;

/** The reference page of the settings, written from {@link Setting}. */
public final class SettingsPage {
  private static final String NOTE =
      "<!-- Written from filmgate.config.Setting: mvn test -Dtest=SettingsPageTest -Dgolden=write"
          + " -->";

  private static final String ENGLISH_HEAD =
      """
      # Settings

      {note}

      Every setting has a default. A flag takes precedence over the environment, and the environment
      over the YAML file. The file is the one in `--config` or `FILMGATE_CONFIG`, or `filmgate.yaml`
      in the current directory if it exists. Keys may be nested (`local:`, below it `workers: 2`) or
      dotted (`local.workers: 2`). An empty variable counts as not set.

      If a setting is invalid, all problems are printed and the process exits with 2. Sizes take
      `KB`, `MB`, `GB`, `TB` (powers of 1000) and `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024).

      | key | default | values | description |
      |---|---|---|---|
      """;

  private static final String CHINESE_HEAD =
      """
      # 配置项

      {note}

      每个配置项都有默认值。命令行参数优先于环境变量，环境变量优先于配置文件。\
      配置文件由 `--config` 或 `FILMGATE_CONFIG` 指定，\
      否则为当前目录下的 `filmgate.yaml`（如果存在）。\
      键可以嵌套（`local:`，下一级为 `workers: 2`），\
      也可以用点号连接（`local.workers: 2`）。空的环境变量视为未设置。

      如果配置项无效，会打印所有问题，进程以 2 退出。大小的单位可以是 `KB`、`MB`、\
      `GB`、`TB`（1000 的幂）和 `KiB`、`MiB`、`GiB`、\
      `TiB`（1024 的幂）。

      | 键 | 默认值 | 取值 | 说明 |
      |---|---|---|---|
      """;

  private static final LocalizedText HEAD =
      new LocalizedText(ENGLISH_HEAD, CHINESE_HEAD).with("note", NOTE);

  private SettingsPage() {}

  /** The page in Markdown. */
  public static String markdown(Language language) {
    var page = new StringBuilder(HEAD.forLanguage(language));
    for (var setting : Setting.values()) {
      page.append(
          "| `%s`<br>`%s`%s | %s | %s | %s |\n"
              .formatted(
                  setting.key(),
                  setting.environmentName(),
                  setting.flag().map("<br>`%s`"::formatted).orElse(""),
                  setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`",
                  setting.type().description().forLanguage(language),
                  setting.description().forLanguage(language)));
    }
    return page.toString();
  }
}
