package filmgate.api.route;

import filmgate.api.body.BodyBudget;
import filmgate.api.body.StrictJson;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies as JSON objects, within all limits. */
public final class RequestBodyParser {
  private static final String JSON = "application/json";

  /** The name of the encoding, and how many clients write it. */
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

  private static final LocalizedText JSON_ONLY =
      new LocalizedText(
          "Content-Type must be application/json in UTF-8",
          "Content-Type 必须是 application/json（UTF-8）");
  private static final LocalizedText NO_ENCODING =
      new LocalizedText(
          "Content-Encoding is not supported: send the body without it",
          "不支持 Content-Encoding，请直接发送请求体");

  private final ApiSettings.BodySizes sizes;
  private final ApiSettings.SlowClientLimits speed;
  private final BodyReader reader;
  private final StrictJson json;
  private final BodyBudget budget;

  public RequestBodyParser(ApiSettings.HttpLimits limits) {
    this.sizes = limits.bodySizes();
    this.speed = limits.slowClients();
    this.reader = new BodyReader(speed);
    this.json = new StrictJson(limits.bodySizes().createBytes());
    this.budget = new BodyBudget(limits.bodySizes().inMemoryBytes());
  }

  public BodyBudget.Reservation reserveMemory() {
    return budget.reserve();
  }

  /**
   * The bytes of the body, with an array. They are part of the reservation until that is closed.
   *
   * @throws filmgate.api.error.ApiException 400, 408, 413, 415, or 503
   */
  ByteBuffer read(Request request, Route.BodyType type, BodyBudget.Reservation reservation) {
    var bytesMax =
        switch (type) {
          case Route.BodyType.NoBody _,
              Route.BodyType.FileBody _,
              Route.BodyType.BytesBody _,
              Route.BodyType.SignedBody _ ->
              0;
          case Route.BodyType.VideoBody _, Route.BodyType.DialectBody _ -> sizes.createBytes();
          case Route.BodyType.JsonBody _ -> sizes.defaultBytes();
        };
    if (request.getLength() > bytesMax) {
      throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
    }
    requireJson(request);
    return reader.read(request, bytesMax, reservation);
  }

  /**
   * The object in a body.
   *
   * @throws filmgate.api.error.ApiException 400
   */
  ObjectNode parse(ByteBuffer body) {
    return json.read(body);
  }

  /**
   * The bytes of a file as they arrive, at most {@code bytesMax}.
   *
   * @param tooLarge the error of a body that is larger
   * @throws filmgate.api.error.ApiException 413 or 415; reading throws 400, 408, or 413
   */
  public BodyReader.BodyStream stream(Request request, long bytesMax, ApiError tooLarge) {
    requireNoEncoding(request);
    if (request.getLength() > bytesMax) {
      throw new ApiException(tooLarge);
    }
    return new BodyReader.BodyStream(Request.asInputStream(request), speed, bytesMax, tooLarge);
  }

  private static void requireJson(Request request) {
    var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !isJson(type)) {
      throw new ApiException(new ApiError.UnsupportedMedia(JSON_ONLY));
    }
    requireNoEncoding(request);
  }

  private static void requireNoEncoding(Request request) {
    var encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ApiException(new ApiError.UnsupportedMedia(NO_ENCODING));
    }
  }

  /** Whether the type is JSON, without a charset or in UTF-8. */
  public static boolean isJson(String type) {
    if (type.equals(JSON)) {
      return true;
    }
    var parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(JSON)) {
      return false;
    }
    for (var i = 1; i < parts.length; i++) {
      var part = parts[i].strip().replace("\"", "");
      if (part.startsWith("charset=") && !UTF_8.contains(part.substring("charset=".length()))) {
        return false;
      }
    }
    return true;
  }
}
