package filmgate.app.doctor;

import filmgate.text.LocalizedText;
import java.util.Locale;

/** The checks, in the sequence in which they run. */
public enum CheckName {
  JAVA("The version of Java, and whether the heap fits into the memory.", "运行环境的版本，以及堆大小是否适合内存。"),
  SETTINGS(
      "Every setting and every channel of the file is valid, and where each value is written.",
      "所有配置项和配置文件中的渠道是否有效，以及每个值写在哪里。"),
  DATA_DIRECTORY(
      "The data directory exists, belongs to one account, can be written, and is closed to others.",
      "数据目录是否存在、属于同一个系统账户、可写，并且不对其他系统账户开放。"),
  DISK_SPACE("The free disk space is above `disk.floor-bytes`.", "可用磁盘空间是否高于 `disk.floor-bytes`。"),
  DATABASE(
      "The database can be read, is intact, and is of the version of this program.",
      "数据库是否可读、未损坏，版本是否与本程序一致。"),
  LEDGER(
      "The ledger agrees with the tasks. A large database is left to `filmgate audit`.",
      "账本与任务是否一致。数据库较大时请使用 `filmgate audit`。"),
  SERVER(
      "Which process uses the data directory, and whether it answers and is ready.",
      "哪个进程正在使用数据目录，是否响应并处于就绪状态。"),
  PORT(
      "The port is free, or the server of this data directory listens on it.",
      "端口是否空闲，或由使用该数据目录的服务器监听。"),
  CLOCK(
      "The clock agrees with an upstream or with `public-url`. Kling refuses signatures of a clock"
          + " that is more than 5 seconds fast.",
      "时钟与上游或 `public-url` 是否一致。时钟快 5 秒以上时，可灵会拒绝签名。"),
  CHANNEL(
      "For each channel: its secrets can be decrypted, and the upstream accepts them. The request"
          + " costs nothing.",
      "对每个渠道：密钥能否解密，上游是否接受。该请求不产生费用。"),
  PUBLIC_URL(
      "`public-url` can be reached and leads to the server of this data directory.",
      "`public-url` 是否可达，并指向使用该数据目录的服务器。"),
  EGRESS(
      "`egress.allow`, `egress.names`, and `webhooks.ports` neither block every URL nor open"
          + " services of this machine.",
      "`egress.allow`、`egress.names` 和 `webhooks.ports` 是否屏蔽了所有 URL，或开放了本机的服务。"),
  RENDERER(
      "The media libraries and the font can be loaded, and a video of one second is created in a"
          + " temporary directory.",
      "媒体库和字体能否加载，并在临时目录中生成一个一秒的视频。");

  @SuppressWarnings("ImmutableEnumChecker") // A record of two strings.
  private final LocalizedText description;

  CheckName(String en, String zh) {
    this.description = new LocalizedText(en, zh);
  }

  /** The name as printed and in JSON, {@code data-directory}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the check finds out. */
  LocalizedText description() {
    return description;
  }
}
