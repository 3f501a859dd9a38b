package filmgate.docs.site;

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

  public String theme() {
    return text("Light or dark", "切换主题");
  }

  public String yourKey() {
    return text("Your key", "您的密钥");
  }

  public String keyHint() {
    return text("The samples show this key. It stays in this tab.", "示例将显示此密钥，仅保存在当前标签页中。");
  }

  public String copy() {
    return text("Copy", "复制");
  }

  public String copied() {
    return text("Copied", "已复制");
  }

  public String send() {
    return text("Send", "发送");
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
