package filmgate.docs.markdown;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes code blocks and forms as HTML. The script of the site adds buttons and tabs. */
final class CodeHtml {
  private CodeHtml() {}

  /** A code block of Markdown, which has no colours. */
  static String block(String language, String literal) {
    return pre(language, HtmlText.escape(CodeFences.text(language, literal)));
  }

  /** One program in several languages. */
  static String tabs(Block.CodeTabs tabs) {
    return tabs.samples().stream()
        .map(CodeHtml::tab)
        .collect(Collectors.joining("", "<div class=\"tabs\">\n", "</div>\n"));
  }

  /** The data of a form that sends a request. */
  static String tryIt(Block.TryIt form) {
    return "<div class=\"try-it\" data-method=\"%s\" data-path=\"%s\" data-body=\"%s\"></div>%n"
        .formatted(form.method(), HtmlText.escape(form.path()), HtmlText.escape(form.body()))
        .replace(System.lineSeparator(), "\n");
  }

  private static String tab(CodeSample sample) {
    var code = sample.tokens().stream().map(CodeHtml::token).collect(Collectors.joining());
    return "<section class=\"tab\" data-label=\"%s\"><p class=\"tab-label\">%1$s</p>\n%s</section>\n"
        .formatted(HtmlText.escape(sample.label()), pre(sample.fence(), code));
  }

  private static String token(CodeToken token) {
    var text = HtmlText.escape(token.text());
    return switch (token.kind()) {
      case PLAIN -> text;
      case KEYWORD, STRING, NUMBER, COMMENT, API_KEY ->
          "<span class=\"%s\">%s</span>"
              .formatted(token.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), text);
    };
  }

  private static String pre(String language, String code) {
    return "<div class=\"code\"><pre tabindex=\"0\"><code class=\"language-%s\">%s</code></pre></div>\n"
        .formatted(language.isEmpty() ? "text" : language, code);
  }
}
