package filmgate.web;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.ResponseHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Responses with pages: compressed, with an ETag, and safe in a browser. */
final class PageResponses {
  static final String HTML = "text/html; charset=utf-8";
  static final String MARKDOWN = "text/markdown; charset=utf-8";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String JSON = "application/json";

  private static final HttpField REVALIDATE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, "Accept, Accept-Encoding, Accept-Language");
  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

  /** Only what this server delivers may run, and no other site may frame a page. */
  private static final List<HttpField> SAFE =
      List.of(
          ResponseHeaders.NO_SNIFF,
          new PreEncodedHttpField(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                  + " frame-ancestors 'none'"),
          new PreEncodedHttpField("Referrer-Policy", "no-referrer"));

  private static final int TAG_BYTES = 12;

  private PageResponses() {}

  static ApiResponse.Full ok(ApiRequest call, String type, String text) {
    return of(call, HttpStatus.OK_200, type, text);
  }

  static ApiResponse.Full of(ApiRequest call, int status, String type, String text) {
    return of(call, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A body that depends on the request, with the tag of its bytes. */
  static ApiResponse.Full of(ApiRequest call, int status, String type, byte[] body) {
    var tag = tag(body);
    var fields = new ArrayList<>(SAFE);
    fields.add(new HttpField(HttpHeader.ETAG, tag));
    fields.add(REVALIDATE);
    fields.add(VARY);
    if (call.header(HttpHeader.IF_NONE_MATCH)
        .filter(list -> ETags.matches(list, tag))
        .isPresent()) {
      return new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, new byte[0]);
    }
    fields.add(new HttpField(HttpHeader.CONTENT_TYPE, type));
    if (!acceptsGzip(call)) {
      return new ApiResponse.Full(status, fields, body);
    }
    fields.add(GZIP);
    return new ApiResponse.Full(status, fields, compress(body));
  }

  private static boolean acceptsGzip(ApiRequest call) {
    return call.header(HttpHeader.ACCEPT_ENCODING)
        .filter(list -> list.contains("gzip") && !list.contains("gzip;q=0"))
        .isPresent();
  }

  private static byte[] compress(byte[] body) {
    var bytes = new ByteArrayOutputStream(body.length / 3);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String tag(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
