package filmgate.docs.site;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.Documentation.WrittenSection;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;

/** Writes the first page of the documentation: every page of the menu with its summary. */
final class IndexPage {
  private static final LocalizedText TITLE = new LocalizedText("Documentation", "文档");
  private static final LocalizedText SUMMARY =
      new LocalizedText("All pages of the documentation.", "全部文档页面。");
  private static final LocalizedText INTRODUCTION =
      new LocalizedText(
          "Filmgate puts one asynchronous video-generation API in front of every video model. Start"
              + " with [the first video](/docs/tutorial/first-video), which needs no account, or"
              + " with the [page of a model](/docs/models).\n",
          "Filmgate 为各种视频模型提供统一的异步视频生成 API。建议从[第一个视频](/docs/zh/tutorial/first-video)"
              + "（无需任何账户）或[模型页面](/docs/zh/models)开始。\n");

  private static final LocalizedText COLON = new LocalizedText(": ", "：");

  private IndexPage() {}

  static DocPage write(List<WrittenSection> sections, Language language) {
    var text = new StringBuilder(INTRODUCTION.forLanguage(language));
    for (var section : sections) {
      text.append("\n## ").append(section.title()).append("\n\n");
      section.pages().stream()
          .filter(section.inMenu())
          .forEach(
              page ->
                  text.append("- [%s](%s)".formatted(page.title(), page.url()))
                      .append(COLON.forLanguage(language))
                      .append(page.summary())
                      .append('\n'));
    }
    return new DocPage(
        "",
        language,
        TITLE.forLanguage(language),
        SUMMARY.forLanguage(language),
        List.of(new Block.Markdown(text.toString())));
  }
}
