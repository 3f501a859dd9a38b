package filmgate.app.cli.reference;

import filmgate.text.LocalizedText;
import java.util.Map;

/** The variables of the environment that are neither settings nor options of a command. */
final class ProcessVariables {
  static final Map<String, LocalizedText> ALL =
      Map.of(
          "FILMGATE_CONFIG",
          new LocalizedText(
              "The YAML file of settings if `--config` is not given.",
              "未指定 `--config` 时使用的 YAML 配置文件。"),
          "FILMGATE_JAVA_HOME",
          new LocalizedText(
              "The JDK that the launcher uses, before `JAVA_HOME`.",
              "启动脚本使用的 JDK，优先于 `JAVA_HOME`。"),
          "FILMGATE_JAVA_OPTIONS",
          new LocalizedText(
              "Further options of the Java process, separated by spaces.",
              "传给 Java 进程的其他选项，以空格分隔。"),
          "HTTPS_PROXY",
          new LocalizedText(
              "The proxy for a server on `https`; `http_proxy` for one on `http`. `NO_PROXY` lists"
                  + " hosts without a proxy.",
              "访问 `https` 服务器时使用的代理，`http` 服务器使用 `http_proxy`。`NO_PROXY` 列出不经过代理的主机。"),
          "NO_COLOR",
          new LocalizedText("Any value turns colours off.", "设为任意值即关闭颜色。"));

  private ProcessVariables() {}
}
