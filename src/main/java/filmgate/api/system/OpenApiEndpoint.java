package filmgate.api.system;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.Endpoint;
import filmgate.api.route.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /openapi.json}: written on the first request and stored in memory. */
final class OpenApiEndpoint implements Endpoint {
  private static final HttpField SHARED =
      new HttpField(HttpHeader.CACHE_CONTROL, "public, no-cache");
  private static final int TAG_BYTES = 12;

  private final Supplier<ObjectNode> document;
  private final AtomicReference<Document> stored = new AtomicReference<>();

  /** The document and its ETag. */
  private static final class Document {
    private final byte[] body;
    private final List<HttpField> fields;

    Document(byte[] body) {
      this.body = body;
      this.fields =
          List.of(ResponseHeaders.JSON, SHARED, new HttpField(HttpHeader.ETAG, tag(body)));
    }

    private static String tag(byte[] body) {
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(body);
        return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    ApiResponse respond(ApiRequest call) {
      var tag = fields.getLast().getValue();
      var current =
          call.header(HttpHeader.IF_NONE_MATCH).filter(given -> ETags.matches(given, tag));
      return current.isPresent()
          ? new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, new byte[0])
          : new ApiResponse.Full(HttpStatus.OK_200, fields, body);
    }
  }

  OpenApiEndpoint(Supplier<ObjectNode> document) {
    this.document = document;
  }

  @Override
  public Optional<ApiResponse> handlesImmediately(ApiRequest call) {
    return Optional.ofNullable(stored.get()).map(one -> one.respond(call));
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var one = stored.get();
    if (one == null) {
      one = new Document(document.get().toString().getBytes(StandardCharsets.UTF_8));
      stored.set(one);
    }
    return one.respond(call);
  }
}
