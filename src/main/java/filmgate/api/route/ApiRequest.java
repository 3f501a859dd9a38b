package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import tools.jackson.databind.node.ObjectNode;

/** One request, as endpoints see it; for one thread at a time. */
public final class ApiRequest implements AutoCloseable {
  /** The caller of a public route. */
  public static final Caller ANONYMOUS = new Caller("", "", KeyKind.TEST, Set.of());

  private final Request request;
  private final Router.Match.Matched found;
  private final Caller caller;
  private final RequestBodyParser bodyParser;
  private final PublicUrls urls;
  private final BodyBudget.Reservation memory;

  public ApiRequest(
      Request request,
      Router.Match.Matched found,
      Caller caller,
      RequestBodyParser bodyParser,
      PublicUrls urls) {
    this.request = request;
    this.found = found;
    this.caller = caller;
    this.bodyParser = bodyParser;
    this.urls = urls;
    this.memory = bodyParser.reserveMemory();
  }

  /** What stands in the path where the route's template has a part in braces. */
  public String param() {
    return found.param();
  }

  public String path() {
    return Request.getPathInContext(request);
  }

  public Caller caller() {
    return caller;
  }

  public Route route() {
    return found.route();
  }

  public Request request() {
    return request;
  }

  public Optional<String> header(HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /** What stands in the query under a name that the route's description has. */
  public Optional<String> query(String name) {
    assert route().operation().hasQuery(name) : route().template() + " does not describe " + name;
    return query(request, name);
  }

  /** Every parameter of the query; of one that stands there twice, the first. */
  public Map<String, String> queries() {
    if (!hasQuery()) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, String>();
    parameters(request).forEach(field -> values.putIfAbsent(field.getName(), field.getValue()));
    return values;
  }

  public boolean hasQuery() {
    return request.getHttpURI().getQuery() != null;
  }

  /** Whether the yes-or-no parameter says yes; a word that is neither is refused, not guessed. */
  public boolean flag(String name) {
    return switch (query(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw invalid(
              name,
              Reason.INVALID_VALUE,
              new LocalizedText("must be true or false", "必须是 true 或 false"));
    };
  }

  /** The whole number of the parameter, 0 when it is absent. */
  public int number(String name, int max) {
    var text = query(name).orElse("0");
    var digits = !text.isEmpty() && text.length() <= 9;
    for (var i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      throw invalid(name, Reason.INVALID_TYPE, between0And(max));
    }
    var number = Integer.parseInt(text);
    if (number > max) {
      throw invalid(name, Reason.OUT_OF_RANGE, between0And(max));
    }
    return number;
  }

  private static LocalizedText between0And(int max) {
    return new LocalizedText("must be an integer between 0 and {max}", "必须是 0 到 {max} 之间的整数")
        .with("max", String.valueOf(max));
  }

  /** A 400 for one parameter; {@code rule} continues a sentence that starts with its name. */
  public static ApiException invalid(String param, Reason reason, LocalizedText rule) {
    var words = new LocalizedText(param + " " + rule.en(), param + " " + rule.zh());
    return new ApiException(
        new ApiError.InvalidRequest(List.of(new Problem(param, reason, words))));
  }

  public Language language() {
    return language(request);
  }

  /** What absolute links in the answer start with. */
  public String publicUrl() {
    return urls.baseUrl(request);
  }

  /**
   * The body.
   *
   * @throws ApiException when it is not one JSON object within the route's limits
   */
  public ObjectNode json() {
    return bodyParser.parse(request, route().bodyType(), memory);
  }

  /** Whether the request carries a body, where a route can do without one. */
  public boolean hasBody() {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  @Override
  public void close() {
    memory.close();
  }

  public static Language language(Request request) {
    return Language.of(
        query(request, "language"),
        Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
  }

  private static Optional<String> query(Request request, String name) {
    if (request.getHttpURI().getQuery() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(parameters(request).getValue(name));
  }

  /** Jetty throws more than it declares: a coding error is not even a runtime exception. */
  private static Fields parameters(Request request) {
    try {
      return Request.extractQueryParameters(request);
    } catch (Exception _) {
      var words = new LocalizedText("the query is not well-formed", "查询字符串格式错误");
      throw new ApiException(new ApiError.BadRequest(words));
    }
  }
}
