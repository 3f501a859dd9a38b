package filmgate.docs.site;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import filmgate.text.LocalizedText;

/** The words of the frame around every page, in one language. */
public record SiteText(Language language) {
  public String lang() {
    return language.tag();
  }

  public String skip() {
    return text("Skip to the content", "跳到正文");
  }

  public String documentation() {
    return text("Documentation", "文档");
  }

  public String menu() {
    return text("Menu", "菜单");
  }

  public String search() {
    return text("Search", "搜索");
  }

  public String noResults() {
    return text("No page matches.", "没有匹配的页面。");
  }

  public String otherLanguage() {
    return text("中文", "English");
  }

  public String otherLang() {
    return text("zh", "en");
  }

  public String documentationUrl() {
    return DocPage.url("", language);
  }

  public String searchHint() {
    return text("Parameter, error, or words", "参数、错误或关键词");
  }

  /** The number of results, which the script puts in. */
  public String results() {
    return text("Results: {n}", "{n} 个结果");
  }

  public String noIndex() {
    return text("The search index could not be loaded.", "无法加载搜索索引。");
  }

  public String themeAuto() {
    return text("Theme: automatic", "主题：跟随系统");
  }

  public String themeLight() {
    return text("Theme: light", "主题：浅色");
  }

  public String themeDark() {
    return text("Theme: dark", "主题：深色");
  }

  public String yourKey() {
    return text("Your key", "您的密钥");
  }

  public String keyHint() {
    return text("The samples show this key. It stays in this tab.", "示例将显示此密钥，仅保存在当前标签页中。");
  }

  public String keySave() {
    return text("Use this key", "使用此密钥");
  }

  public String keyClear() {
    return text("Remove", "移除");
  }

  public String keyMissing() {
    return text("Enter your key first, at the top of the page.", "请先在页面顶部填写密钥。");
  }

  public String createKey() {
    return text("Create a key", "创建密钥");
  }

  public String copy() {
    return text("Copy", "复制");
  }

  public String copied() {
    return text("Copied", "已复制");
  }

  public String notCopied() {
    return text("Not copied", "复制失败");
  }

  public String samples() {
    return text("Language of the sample", "示例语言");
  }

  public String tryIt() {
    return text("Try it", "试一试");
  }

  public String body() {
    return text("Body (JSON)", "请求体（JSON）");
  }

  public String send() {
    return text("Send", "发送");
  }

  public String cancel() {
    return text("Cancel", "取消");
  }

  public String realRequest() {
    return text(
        "This is a real request with your key. It can create a task, change data, or cost money.",
        "这是使用您的密钥发送的真实请求，可能会创建任务、修改数据或产生费用。");
  }

  public String response() {
    return text("Response", "响应");
  }

  public String notSent() {
    return text("The request could not be sent.", "请求发送失败。");
  }

  public String notJson() {
    return text("The body is not valid JSON.", "请求体不是有效的 JSON。");
  }

  public String onThisPage() {
    return text("On this page", "本页内容");
  }

  public String asMarkdown() {
    return text("This page as Markdown", "本页的 Markdown 版本");
  }

  public String copyPage() {
    return text("Copy page", "复制页面");
  }

  public String neighbours() {
    return text("Previous and next page", "上一页与下一页");
  }

  public String previous() {
    return text("Previous", "上一页");
  }

  public String next() {
    return text("Next", "下一页");
  }

  private String text(String en, String zh) {
    return new LocalizedText(en, zh).forLanguage(language);
  }
}
