package filmgate.web.console;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.ResponseHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Responses with the index and the files of the console. */
final class ConsoleResponses {
  private static final int NONCE_BYTES = 16;

  private static final HttpField IMMUTABLE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
  private static final HttpField REVALIDATE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

  /** The API accepts this header of its own pages where a browser sends no other origin. */
  private static final HttpField SAME_ORIGIN_REFERRER =
      new PreEncodedHttpField("Referrer-Policy", "same-origin");

  private final SecureRandom random = new SecureRandom();
  private final String version;

  ConsoleResponses(String version) {
    this.version = version;
  }

  /** The index with a nonce that no other response has. */
  ApiResponse index(ApiRequest call, ConsoleIndex index) {
    var nonce = nonce();
    var setup = new ConsoleIndex.Setup(call.pathPrefix(), version, nonce, call.language());
    return new ApiResponse.Full(
        HttpStatus.OK_200,
        List.of(
            ResponseHeaders.HTML,
            ResponseHeaders.NO_STORE,
            ResponseHeaders.NO_SNIFF,
            SAME_ORIGIN_REFERRER,
            new HttpField("Content-Security-Policy", policy(nonce, mediaOrigin(call)))),
        index.fill(setup).getBytes(StandardCharsets.UTF_8));
  }

  private static String policy(String nonce, String mediaOrigin) {
    return """
    default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s'; \
    img-src 'self' data: blob:%2$s; media-src 'self' data: blob:%2$s; font-src 'self'; \
    connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; \
    form-action 'self'; frame-ancestors 'none'\
    """
        .formatted(nonce, mediaOrigin);
  }

  private String nonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The origin of links to images and videos, if it is not that of the page. */
  private static String mediaOrigin(ApiRequest call) {
    var url = URI.create(call.publicUrl());
    var authority = url.getRawAuthority();
    var isOwn = call.header(HttpHeader.HOST).filter(host -> host.equals(authority)).isPresent();
    return isOwn ? "" : " " + url.getScheme() + "://" + authority;
  }

  /** A file, compressed if the client accepts that. */
  static ApiResponse file(ApiRequest call, String name, ConsoleFile file) {
    var fields = new ArrayList<HttpField>();
    fields.add(ConsoleFiles.isImmutable(name) ? IMMUTABLE : REVALIDATE);
    fields.add(VARY);
    fields.add(ResponseHeaders.NO_SNIFF);
    fields.add(new HttpField(HttpHeader.ETAG, file.tag()));
    if (call.header(HttpHeader.IF_NONE_MATCH)
        .filter(list -> ETags.matches(list, file.tag()))
        .isPresent()) {
      return new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, new byte[0]);
    }
    fields.add(new HttpField(HttpHeader.CONTENT_TYPE, file.type()));
    var coding = call.header(HttpHeader.ACCEPT_ENCODING).flatMap(file::coding);
    coding.map(ContentCoding::field).ifPresent(fields::add);
    return new ApiResponse.Full(HttpStatus.OK_200, fields, file.body(coding));
  }
}
