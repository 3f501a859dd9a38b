package filmgate.api.system;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorExample;
import filmgate.api.error.ErrorSpec;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.json.JsonBuilder;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The page {@code /docs/errors}, to which the {@code doc_url} of every error leads: the meaning of
 * each reason, a typical cause, an example, and the remedy.
 */
public final class ErrorReferencePage {
  private static final String SUBMIT = "POST /v1/videos/generations\n\n";

  private static final String ENGLISH = "English";
  private static final String CHINESE = "中文";

  private static final LocalizedText TITLE = new LocalizedText("Errors", "错误");
  private static final LocalizedText INTRODUCTION =
      new LocalizedText(
          "The fields `message` and `param` of a response name what is wrong in that request. The"
              + " values in the examples are made up.",
          "响应中的 `message` 与 `param` 会指出该请求的具体问题。示例中的值均为虚构。");
  private static final LocalizedText CAUSE = new LocalizedText("Typical cause", "常见原因");
  private static final LocalizedText REMEDY = new LocalizedText("Remedy", "解决办法");
  private static final LocalizedText REQUEST = new LocalizedText("Example", "示例");
  private static final LocalizedText RESPONSE = new LocalizedText("Response", "响应");

  private final Map<Language, ApiResponse> pages = new EnumMap<>(Language.class);

  /** The page in the language of the caller. */
  public synchronized ApiResponse page(ApiRequest call) {
    return pages.computeIfAbsent(call.language(), ErrorReferencePage::render);
  }

  /** The page in one language. */
  public static ApiResponse render(Language language) {
    return new ApiResponse.Full(
        HttpStatus.OK_200,
        List.of(ResponseHeaders.HTML, ResponseHeaders.NO_SNIFF),
        html(language).getBytes(StandardCharsets.UTF_8));
  }

  private static String html(Language language) {
    var page = new StringBuilder();
    page.append(
        """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>Filmgate: %s</title>
        <meta name="viewport" content="width=device-width">
        <style>body{font:16px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}
        pre{background:#8881;padding:.75rem;overflow:auto}:target{background:#fd08}</style></head>
        <body><h1>%s</h1><p>%s</p><p>%s</p>
        """
            .formatted(
                switch (language) {
                  case EN -> "en";
                  case ZH -> "zh";
                },
                TITLE.forLanguage(language),
                TITLE.forLanguage(language),
                text(INTRODUCTION, language),
                switch (language) {
                  case EN -> link("zh", CHINESE);
                  case ZH -> link("en", ENGLISH);
                }));
    var anchors = new HashSet<String>();
    var examples = ErrorExample.all();
    for (var spec : ErrorCatalogue.all()) {
      var anchor = anchors.add(spec.reason()) ? " id=\"%s\"".formatted(spec.reason()) : "";
      var example = Objects.requireNonNull(examples.get(spec.reason()), spec.reason());
      page.append(section(spec, anchor, example, language));
    }
    return page.append("</body></html>\n").toString();
  }

  private static String link(String language, String name) {
    return "<a href=\"?language=%s\" lang=\"%<s\">%s</a>".formatted(language, name);
  }

  private static String section(
      ErrorSpec spec, String anchor, ErrorExample example, Language language) {
    return """
    <h2%s><code>%s</code></h2><p>%d <code>%s</code></p><p>%s%s</p>
    <p><b>%s</b> %s</p><p><b>%s</b> %s%s</p><p><b>%s</b></p><pre>%s</pre><p><b>%s</b></p><pre>%s</pre>
    """
        .formatted(
            anchor,
            spec.reason(),
            spec.status(),
            spec.type(),
            text(spec.message(), language),
            end(language),
            CAUSE.forLanguage(language),
            text(example.cause(), language),
            REMEDY.forLanguage(language),
            text(spec.whatToDo(), language),
            end(language),
            REQUEST.forLanguage(language),
            escaped(example.isBody() ? SUBMIT + example.request() : example.request()),
            RESPONSE.forLanguage(language),
            escaped(response(spec, example, language)));
  }

  /** The fields of the response that do not depend on the request. */
  private static String response(ErrorSpec spec, ErrorExample example, Language language) {
    var body =
        JsonBuilder.object(
            json -> {
              json.writeObjectPropertyStart("error");
              json.writeNumberProperty("code", spec.status());
              json.writeStringProperty("type", spec.type());
              json.writeStringProperty("message", spec.message().forLanguage(language) + " …");
              if (!example.param().isEmpty()) {
                json.writeStringProperty("param", example.param());
              }
              json.writeStringProperty("reason", spec.reason());
              json.writeEndObject();
            });
    return "HTTP/1.1 %d\n\n%s".formatted(spec.status(), new String(body, StandardCharsets.UTF_8));
  }

  private static String end(Language language) {
    return switch (language) {
      case EN -> ".";
      case ZH -> "。";
    };
  }

  private static String text(LocalizedText text, Language language) {
    var written = text.forLanguage(language);
    var sentence = Character.toUpperCase(written.charAt(0)) + written.substring(1);
    return escaped(sentence).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
