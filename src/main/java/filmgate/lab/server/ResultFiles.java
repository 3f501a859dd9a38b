package filmgate.lab.server;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTime;
import filmgate.lab.dialect.ResultLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Serves the video of every task, which is one clip of H.264, with ranges. */
final class ResultFiles {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  private final byte[] clip = load();
  private final LabTime time;

  ResultFiles(LabTime time) {
    this.time = time;
  }

  private static byte[] load() {
    try (var in = ResultFiles.class.getResourceAsStream("/filmgate/lab/clip.mp4")) {
      if (in == null) {
        throw new IllegalStateException("the clip is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the file. */
  byte[] clip() {
    return clip.clone();
  }

  DialectReply serve(DialectRequest request) {
    if (isExpired(request)) {
      return DialectReply.text(403, "application/xml", "<Error><Code>AccessDenied</Code></Error>");
    }
    var range = RANGE.matcher(request.header("range").orElse(""));
    return range.matches() ? part(range.group(1), range.group(2)) : whole();
  }

  private boolean isExpired(DialectRequest request) {
    var expires = request.parameter(ResultLink.EXPIRES).filter(text -> text.matches("\\d{1,15}"));
    return expires.isEmpty() || time.now().toEpochMilli() >= Long.parseLong(expires.get());
  }

  /** Whether a result of this size is served by {@link #stream}. */
  boolean isStreamed(DialectRequest request, long bytes) {
    return bytes >= clip.length + PaddedClip.BOX_HEAD
        && request.method().equals("GET")
        && !isExpired(request);
  }

  /** Serves the clip in this size, without ranges, and holds only a part of it in memory. */
  void stream(Exchange exchange, long bytes) {
    new PaddedClip(exchange, clip, bytes).send();
  }

  private DialectReply whole() {
    return file(200, clip);
  }

  private DialectReply part(String first, String last) {
    if (first.isEmpty() && last.isEmpty()) {
      return whole();
    }
    var from =
        first.isEmpty() ? Math.max(0, clip.length - Long.parseLong(last)) : Long.parseLong(first);
    var to =
        first.isEmpty() || last.isEmpty()
            ? clip.length - 1L
            : Math.min(clip.length - 1L, Long.parseLong(last));
    if (from > to) {
      return DialectReply.text(416, "text/plain", "")
          .withHeader("Content-Range", "bytes */" + clip.length);
    }
    return file(206, Arrays.copyOfRange(clip, (int) from, (int) to + 1))
        .withHeader("Content-Range", "bytes %d-%d/%d".formatted(from, to, clip.length));
  }

  private static DialectReply file(int status, byte[] bytes) {
    return new DialectReply(
        status, Map.of("Content-Type", "video/mp4", "Accept-Ranges", "bytes"), bytes, "");
  }
}
