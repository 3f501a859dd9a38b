package filmgate.api.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.task.Task;
import filmgate.task.VideoVariant;
import filmgate.view.task.RequestSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.jetty.http.HttpField;

/**
 * The {@code Content-Disposition} of a file (RFC 6266): a readable name of the prompt and the date.
 */
record ContentDisposition(String prompt, LocalDate date, VideoVariant variant, boolean download) {
  static final int NAME_MAX = 100;

  private static final String UNRESERVED = "-._";

  static ContentDisposition of(Task task, VideoVariant variant, boolean download) {
    var prompt = RequestSummary.of(task.request().generation()).prompt();
    var finished = Instant.ofEpochMilli(task.timestamps().finished());
    return new ContentDisposition(
        prompt, LocalDate.ofInstant(finished, ZoneOffset.UTC), variant, download);
  }

  HttpField field() {
    return new HttpField("Content-Disposition", value());
  }

  /** A name that is not ASCII is sent twice, because old programs ignore {@code filename*}. */
  String value() {
    var end = end();
    var type = download ? "attachment" : "inline";
    var name = FileName.of(prompt, end, NAME_MAX);
    var plain = FileName.ascii(prompt, end, NAME_MAX);
    return name.equals(plain)
        ? "%s; filename=\"%s\"".formatted(type, name)
        : "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(type, plain, encoded(name));
  }

  private String end() {
    var kind =
        switch (variant) {
          case VIDEO -> "";
          case POSTER, THUMBNAIL, PREVIEW -> "-" + variant.wireName();
        };
    return "-%s%s.%s".formatted(date, kind, variant.extension());
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (var octet : name.getBytes(UTF_8)) {
      var c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        text.append(c);
      } else {
        text.append("%%%02X".formatted((int) c));
      }
    }
    return text.toString();
  }
}
