package filmgate.api.route;

import filmgate.api.body.BodyBudget;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import tools.jackson.databind.node.ObjectNode;

/** A request with its route and its caller; for one thread at a time. */
public final class ApiRequest implements AutoCloseable {
  /** The caller of a public route. */
  public static final Caller ANONYMOUS =
      new Caller(new AccountId(""), new KeyId(""), KeyKind.TEST, Set.of());

  private static final ByteBuffer NO_BODY = ByteBuffer.allocate(0);

  private final Request request;
  private final Router.Match.Matched match;
  private final Caller caller;
  private final BooleanSupplier credentials;
  private final RequestBodyParser bodyParser;
  private final PublicUrls urls;
  private final BodyBudget.Reservation reservation;
  private ByteBuffer body = NO_BODY;

  /**
   * @param credentials whether the key or session of the caller is valid still; may block
   */
  public ApiRequest(
      Request request,
      Router.Match.Matched match,
      Caller caller,
      BooleanSupplier credentials,
      RequestBodyParser bodyParser,
      PublicUrls urls) {
    this.request = request;
    this.match = match;
    this.caller = caller;
    this.credentials = credentials;
    this.bodyParser = bodyParser;
    this.urls = urls;
    this.reservation = bodyParser.reserveMemory();
  }

  /** The part of the path that matches the part in braces of the template. */
  public String param() {
    return param(0);
  }

  /** The text that a part in braces of the template matches, counted from 0. */
  public String param(int index) {
    return match.params().get(index);
  }

  public String path() {
    return Request.getPathInContext(request);
  }

  public Caller caller() {
    return caller;
  }

  /**
   * Whether the key has not been revoked, and the session has not ended, since the request began. A
   * response that takes long asks again; may block.
   */
  public boolean isStillAuthenticated() {
    return credentials.getAsBoolean();
  }

  /** Whether a caller may make this request: its key may have changed since the request began. */
  public boolean isAllowedFor(Caller other) {
    var grant = other.grant();
    return route().access().allows(other)
        && (grant.allowedAddresses().isEmpty()
            || grant.allowsAddresses(urls.clientAddresses(request)));
  }

  public Route route() {
    return match.route();
  }

  public Request request() {
    return request;
  }

  public Optional<String> header(HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /** A query parameter that the route describes. */
  public Optional<String> query(String name) {
    assert route().operation().hasQuery(name) : route().template() + " does not describe " + name;
    return query(request, name);
  }

  /** All query parameters. Of repeated ones, which the API refuses, the first. */
  public Map<String, String> queries() {
    if (!hasQuery()) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, String>();
    parameters(request).forEach(field -> values.putIfAbsent(field.getName(), field.getValue()));
    return values;
  }

  /**
   * Refuses parameters that the route does not describe, and repeated ones.
   *
   * @throws ApiException 400
   */
  public void checkQuery() {
    if (hasQuery()) {
      QueryCheck.check(route(), parameters(request));
    }
  }

  public boolean hasQuery() {
    return request.getHttpURI().getQuery() != null;
  }

  /** A parameter that is {@code true}, {@code false}, or absent, which means {@code false}. */
  public boolean flag(String name) {
    return switch (query(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw InvalidParameter.of(
              name, Reason.INVALID_VALUE, "must be true or false", "必须是 true 或 false");
    };
  }

  /** An integer parameter from 0 to {@code max}; 0 if it is absent. */
  public int number(String name, int max) {
    var text = query(name).orElse("0");
    var digits = !text.isEmpty() && text.length() <= 9;
    for (var i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      throw notBetween0And(max, name, Reason.INVALID_TYPE);
    }
    var number = Integer.parseInt(text);
    if (number > max) {
      throw notBetween0And(max, name, Reason.OUT_OF_RANGE);
    }
    return number;
  }

  private static ApiException notBetween0And(int max, String name, Reason reason) {
    return InvalidParameter.of(
        name, reason, "must be an integer between 0 and " + max, "必须是 0 到 " + max + " 之间的整数");
  }

  public Language language() {
    return language(request);
  }

  /** The start of absolute links in the response. */
  public String publicUrl() {
    return urls.baseUrl(request);
  }

  /** The path before the paths of this server, without a trailing slash; usually empty. */
  public String pathPrefix() {
    return urls.pathPrefix(request);
  }

  /**
   * The body.
   *
   * @throws ApiException if it is not one JSON object within the limits of the route
   */
  public ObjectNode json() {
    body = bodyParser.read(request, route().bodyType(), reservation);
    return bodyParser.parse(body);
  }

  /** The bytes of the body if it was read as JSON, else none. */
  public ByteBuffer receivedBody() {
    return body.rewind().asReadOnlyBuffer();
  }

  /**
   * The bytes of a file as they arrive.
   *
   * @param tooLarge the error of a body of more than {@code bytesMax}
   * @throws ApiException 413 or 415; reading throws 400, 408, or 413
   */
  public BodyReader.BodyStream file(long bytesMax, ApiError tooLarge) {
    return bodyParser.stream(request, bytesMax, tooLarge);
  }

  /** Whether the request has a body, for routes where it is optional. */
  public boolean hasBody() {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** Releases the memory of a body that is not read again, before a long response. */
  public void releaseBody() {
    body = NO_BODY;
    reservation.close();
  }

  @Override
  public void close() {
    reservation.close();
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

  /** Catches every exception, because Jetty throws checked ones that it does not declare. */
  private static Fields parameters(Request request) {
    try {
      return Request.extractQueryParameters(request);
    } catch (Exception _) {
      var detail = new LocalizedText("the query is not well-formed", "查询字符串格式错误");
      throw new ApiException(new ApiError.BadRequest(detail));
    }
  }
}
