package filmgate.channel;

import filmgate.json.JsonFields;
import filmgate.text.ControlCharacters;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads single fields of a channel. A message about a secret never repeats its value. */
final class FieldReader {
  static final int TEXT_MAX = 500;
  static final int ITEMS_MAX = 200;

  private static final int SECRET_MAX = 64 * 1024;
  private static final Set<String> RESERVED_HEADERS =
      Set.of("host", "content-length", "transfer-encoding", "connection", "content-type");

  private static final LocalizedText SECRET = new LocalizedText("a string of one line", "单行字符串");
  private static final LocalizedText SECRETS =
      new LocalizedText("an array of at least one string", "至少包含一个字符串的数组");
  private static final LocalizedText HEADERS =
      new LocalizedText("an object of header names and string values", "由请求头名称和字符串取值组成的对象");
  private static final LocalizedText HEADER =
      new LocalizedText(
          "a header with a valid name and a value of one line, and not one that the HTTP client"
              + " sets",
          "名称有效且取值为单行字符串的请求头，不能是 HTTP 客户端自行设置的请求头");
  private static final LocalizedText URL =
      new LocalizedText(
          "an absolute http or https URL with a host, without user name, query, and fragment",
          "带主机名的完整 http 或 https URL，不能包含用户名、查询参数和片段");
  private static final LocalizedText PROXY =
      new LocalizedText(
          "a URL with the scheme http, https, or socks5, a host, and a port",
          "以 http、https 或 `socks5` 开头且带主机名和端口的 URL");
  private static final LocalizedText MODELS =
      new LocalizedText(
          "an array of models, or an object of upstream names by model", "模型数组，或以模型为键、上游名称为值的对象");
  private static final LocalizedText FORM =
      new LocalizedText("of the form of {example}", "与 `{example}` 格式相同的字符串");

  private final JsonFields json;
  private final Spelling spelling;

  FieldReader(JsonFields json, Spelling spelling) {
    this.json = json;
    this.spelling = spelling;
  }

  private String name(ChannelField field) {
    return spelling.nameOf(field);
  }

  /** The text of a field that matches its pattern. */
  Optional<String> text(ChannelField field, FieldKind.Text kind) {
    var text = json.string(name(field), TEXT_MAX, "");
    if (text.isEmpty()) {
      if (json.isGiven(name(field)) && !json.hasProblem(name(field))) {
        expect(field, FORM.with("example", kind.example()));
      }
      return Optional.empty();
    }
    if (!text.matches(kind.pattern())) {
      expect(field, FORM.with("example", kind.example()));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  int number(ChannelField field, FieldKind.IntegerRange kind) {
    return (int) json.integer(name(field), kind.min(), kind.max(), field.defaultNumber());
  }

  boolean flag(ChannelField field) {
    return json.flag(name(field), field.defaultValue().equals("true"));
  }

  <T> T choice(ChannelField field, List<T> values, Function<T, String> wireName) {
    var meanings = values.stream().collect(Collectors.toMap(wireName, one -> one));
    return json.oneOf(name(field), meanings, values.getFirst());
  }

  List<String> texts(ChannelField field) {
    return json.strings(name(field), ITEMS_MAX);
  }

  /** The URL without a trailing slash and {@code /v1}. */
  Optional<URI> url(ChannelField field) {
    return given(field)
        .flatMap(
            value -> {
              var url = uri(value.stringValue("")).filter(FieldReader::isPlainUrl);
              if (url.isEmpty()) {
                expect(field, URL);
              }
              return url.map(FieldReader::root);
            });
  }

  private static boolean isPlainUrl(URI url) {
    return Set.of("http", "https").contains(scheme(url))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  private static String scheme(URI url) {
    return Optional.ofNullable(url.getScheme()).orElse("");
  }

  private static URI root(URI url) {
    return URI.create(url.toString().replaceFirst("/*(/v1)?/*$", ""));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  Optional<Credential> proxy(ChannelField field) {
    return given(field)
        .flatMap(
            value -> {
              var url = uri(value.stringValue("")).filter(FieldReader::isProxy);
              if (url.isEmpty()) {
                expect(field, PROXY);
              }
              return url.map(URI::toString).map(Credential::new);
            });
  }

  private static boolean isProxy(URI url) {
    return Set.of("http", "https", "socks5").contains(scheme(url))
        && url.getHost() != null
        && url.getPort() > 0;
  }

  Optional<Credential> secret(ChannelField field) {
    return given(field)
        .flatMap(
            value -> {
              if (!isSecret(value)) {
                expect(field, SECRET);
                return Optional.empty();
              }
              return Optional.of(new Credential(value.stringValue()));
            });
  }

  /** A secret may have line breaks only as JSON text, which a service account is. */
  private static boolean isSecret(JsonNode value) {
    var text = value.stringValue("");
    return !text.isBlank()
        && text.length() <= SECRET_MAX
        && (text.startsWith("{") || !ControlCharacters.isIn(text));
  }

  List<Credential> secrets(ChannelField field) {
    var value = given(field);
    if (value.isEmpty()) {
      return List.of();
    }
    var items = value.orElseThrow();
    if (!items.isArray() || items.isEmpty() || items.size() > ITEMS_MAX) {
      expect(field, SECRETS);
      return List.of();
    }
    var secrets = new ArrayList<Credential>();
    for (var i = 0; i < items.size(); i++) {
      if (isSecret(items.get(i))) {
        secrets.add(new Credential(items.get(i).stringValue()));
      } else {
        json.addProblem(JsonFields.item(name(field), i), Reason.INVALID_VALUE, SECRET);
      }
    }
    return secrets;
  }

  Map<String, Credential> headers(ChannelField field) {
    var value = given(field);
    if (value.isPresent() && !value.orElseThrow().isObject()) {
      expect(field, HEADERS);
      return Map.of();
    }
    var headers = new HashMap<String, Credential>();
    value.stream()
        .flatMap(object -> object.properties().stream())
        .forEach(
            header -> {
              if (isHeader(header.getKey()) && isSecret(header.getValue())) {
                headers.put(header.getKey(), new Credential(header.getValue().stringValue()));
              } else {
                json.addProblem(name(field) + "." + header.getKey(), Reason.INVALID_VALUE, HEADER);
              }
            });
    return headers;
  }

  private static boolean isHeader(String name) {
    return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
        && RESERVED_HEADERS.stream().noneMatch(name::equalsIgnoreCase);
  }

  /** The upstream's name by model; empty where none is written. */
  Map<String, String> models(ChannelField field) {
    var value = given(field);
    if (value.isEmpty()) {
      return Map.of();
    }
    var models = value.orElseThrow();
    var names = models.isObject() ? models.propertyNames() : Set.<String>of();
    if (models.isEmpty()
        || !(models.isObject() || models.isArray())
        || !models.valueStream().allMatch(JsonNode::isString)) {
      expect(field, MODELS);
      return Map.of();
    }
    return models.isArray()
        ? models
            .valueStream()
            .collect(Collectors.toMap(JsonNode::stringValue, _ -> "", (one, _) -> one))
        : names.stream()
            .collect(Collectors.toMap(one -> one, one -> models.path(one).stringValue("")));
  }

  /** The text of a JSON object. */
  String object(ChannelField field) {
    return given(field)
        .map(
            value -> {
              if (!value.isObject()) {
                json.addProblem(name(field), Reason.INVALID_TYPE, JsonNouns.OBJECT);
              }
              return value.toString();
            })
        .orElse("{}");
  }

  /** The value of a field that is present and has no problem yet. */
  private Optional<JsonNode> given(ChannelField field) {
    return json.isGiven(name(field)) && !json.hasProblem(name(field))
        ? Optional.of(json.value(name(field)))
        : Optional.empty();
  }

  private void expect(ChannelField field, LocalizedText expected) {
    json.addProblem(name(field), Reason.INVALID_VALUE, expected);
  }
}
