package filmgate.web.console;

import java.util.Arrays;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** A compression of files, the best one first. */
enum ContentCoding {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz");

  private final String token;
  private final String ending;

  @SuppressWarnings("ImmutableEnumChecker") // A header that never changes.
  private final HttpField field;

  ContentCoding(String token, String ending) {
    this.token = token;
    this.ending = ending;
    this.field = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, token);
  }

  /** The ending of the name of a compressed copy in the archive. */
  String ending() {
    return ending;
  }

  /** The header of a response with this coding. */
  HttpField field() {
    return field;
  }

  /** Whether the header {@code Accept-Encoding} names this coding, and not with the weight 0. */
  boolean isAccepted(String acceptEncoding) {
    return Arrays.stream(acceptEncoding.split(",", -1)).anyMatch(this::isNamed);
  }

  private boolean isNamed(String item) {
    var parts = item.split(";", -1);
    return parts[0].strip().equalsIgnoreCase(token)
        && (parts.length == 1 || !parts[1].strip().matches("[qQ]\\s*=\\s*0(\\.0*)?"));
  }
}
