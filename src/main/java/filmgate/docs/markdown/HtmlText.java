package filmgate.docs.markdown;

/** Text in HTML. */
final class HtmlText {
  private HtmlText() {}

  /** The text for an element or a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
