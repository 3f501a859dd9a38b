package filmgate.api.video;

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
public record ContentDisposition(
    String prompt, LocalDate date, VideoVariant variant, boolean download) {
  static final int NAME_MAX = FileName.NAME_MAX;

  static ContentDisposition of(Task task, VideoVariant variant, boolean download) {
    var prompt = RequestSummary.of(task.request().generation()).prompt();
    var finished = Instant.ofEpochMilli(task.timestamps().finished());
    return new ContentDisposition(
        prompt, LocalDate.ofInstant(finished, ZoneOffset.UTC), variant, download);
  }

  /** A name of the video of a task that no video of another task has. */
  public static String uniqueName(Task task) {
    var named = of(task, VideoVariant.VIDEO, true);
    var end = "-%s-%s.%s".formatted(named.date, task.id(), VideoVariant.VIDEO.extension());
    return FileName.of(named.prompt, end, NAME_MAX);
  }

  HttpField field() {
    var end = end();
    var name = FileName.of(prompt, end, NAME_MAX);
    return DispositionHeader.of(download, name, FileName.ascii(prompt, end, NAME_MAX));
  }

  private String end() {
    var kind =
        switch (variant) {
          case VIDEO -> "";
          case POSTER, THUMBNAIL, PREVIEW -> "-" + variant.wireName();
        };
    return "-%s%s.%s".formatted(date, kind, variant.extension());
  }
}
