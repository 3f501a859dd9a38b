package filmgate.web.console;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;

/** The page that replaces the console while there is none. */
final class MissingConsolePage {
  private static final LocalizedText TITLE = new LocalizedText("Console", "控制台");

  private static final LocalizedText BUILDING =
      new LocalizedText(
          """
          The console is being built{step}. This page opens it when it is ready, after about half
          a minute.
          """,
          """
          正在构建控制台{step}。完成后本页会自动打开控制台，大约需要半分钟。
          """);
  private static final LocalizedText STEP = new LocalizedText(": {step}", "（{step}）");

  private static final LocalizedText TOOLS_MISSING =
      new LocalizedText(
          """
          The console is not built yet, because its build needs Node.js 20.19 or newer with npm:

          > {problem}

          1. Install Node.js from [nodejs.org](https://nodejs.org), or with the packages of your
             system if they are new enough.
          2. In the directory of Filmgate, build the console:

             ```sh
             node console/build.mjs
             ```

          3. Reload this page. The server need not be restarted.
          """,
          """
          控制台尚未构建，因为构建需要 Node.js 20.19 或更高版本以及 `npm`：

          > {problem}

          1. 请从 [nodejs.org](https://nodejs.org) 安装 Node.js，如果系统自带的软件包版本足够新，也可以直接使用。
          2. 在 Filmgate 的目录中构建控制台：

             ```sh
             node console/build.mjs
             ```

          3. 刷新本页。无需重启服务器。
          """);

  private static final LocalizedText BUILD_FAILED =
      new LocalizedText(
          """
          The build of the console has failed. The reason is in the log of the server, and the whole
          output in `target/console.log`. After you have removed the cause, run `node console/build.mjs` and
          reload this page.
          """,
          """
          控制台构建失败。原因见服务器日志，完整输出见 `target/console.log`。排除原因后，请运行 `node console/build.mjs` 并刷新本页。
          """);

  private static final LocalizedText NOT_INSTALLED =
      new LocalizedText(
          """
          This server has no console. Copy `console.zip` of the same version into the directory of
          `filmgate.jar`, or build it in a clone of the repository with `node console/build.mjs`.
          Then reload this page.
          """,
          """
          本服务没有控制台。请将同一版本的 `console.zip` 复制到 `filmgate.jar` 所在的目录，或在源码仓库中运行 `node console/build.mjs` 进行构建，然后刷新本页。
          """);

  private static final LocalizedText REST =
      new LocalizedText(
          """

          Everything else works without the console: the [API](/docs/api), the
          [command line](/docs/guides/command-line), and the [documentation](/docs).
          """,
          """

          没有控制台时，其他功能均可正常使用：[API](/docs/zh/api)、[命令行](/docs/zh/guides/command-line)和[文档](/docs/zh)。
          """);

  private MissingConsolePage() {}

  static DocPage of(MissingConsole why, Language language) {
    var title = TITLE.forLanguage(language);
    var text = text(why).forLanguage(language) + REST.forLanguage(language);
    return new DocPage("/console", language, title, title, List.of(new Block.Markdown(text)));
  }

  private static LocalizedText text(MissingConsole why) {
    return switch (why) {
      case MissingConsole.Building(var step) ->
          BUILDING.with(
              "step", step.isEmpty() ? new LocalizedText("", "") : STEP.with("step", step));
      case MissingConsole.ToolsMissing(var problem) -> TOOLS_MISSING.with("problem", problem);
      case MissingConsole.BuildFailed(_) -> BUILD_FAILED;
      case MissingConsole.NotInstalled() -> NOT_INSTALLED;
    };
  }
}
