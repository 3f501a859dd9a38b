package filmgate.view.upload;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.NUMBER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.id.UploadId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The JSON of an upload. */
public final class UploadView {
  private static final int MILLIS_DIGITS = 3;

  /** An upload and its signed link. */
  public record LinkedUpload(Upload upload, String url) {}

  private static final JsonShape<LinkedUpload> SHAPE =
      JsonShape.<LinkedUpload>object()
          .field("id", STRING, one -> one.upload().id().value())
          .constant("object", "upload")
          .field(
              "kind",
              JsonType.oneOf(UploadKind.IMAGE.wireName(), UploadKind.VIDEO.wireName()),
              one -> one.upload().content().kind().wireName())
          .field(
              "url",
              STRING.describedAs(
                  "A signed link. Requests of the account can use it as the URL of an image or a"
                      + " clip."),
              LinkedUpload::url)
          .field("filename", STRING, one -> one.upload().filename())
          .field("content_type", STRING, one -> one.upload().content().type())
          .field("bytes", INTEGER, one -> one.upload().content().bytes())
          .field(
              "sha256",
              STRING.describedAs("64 lower-case hexadecimal digits."),
              one -> one.upload().content().digest())
          .optional(
              "width",
              INTEGER.describedAs("Absent if the file was part of a request and is not known yet."),
              one -> known(one.upload().media().width()))
          .optional("height", INTEGER, one -> known(one.upload().media().height()))
          .optional("duration", NUMBER.describedAs("Seconds; of a video."), UploadView::duration)
          .field("created_at", UNIX_TIME, one -> one.upload().createdAt())
          .field("expires_at", UNIX_TIME, one -> one.upload().expiresAt());

  public static final Schema SCHEMA = SHAPE.schema().named("Upload");

  public static final Schema PAGE = PageView.schema(SCHEMA).named("UploadPage");

  private static final JsonShape<UploadId> DELETED =
      JsonShape.<UploadId>object()
          .field("id", STRING, UploadId::value)
          .constant("object", "upload.deleted")
          .field("deleted", JsonType.TRUE, _ -> true);

  public static final Schema DELETED_SCHEMA = DELETED.schema().named("DeletedUpload");

  private UploadView() {}

  private static Optional<Number> known(long number) {
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  private static Optional<BigDecimal> duration(LinkedUpload one) {
    return switch (one.upload().content().kind()) {
      case IMAGE -> Optional.empty();
      case VIDEO ->
          known(one.upload().media().durationMillis())
              .map(millis -> BigDecimal.valueOf(millis.longValue(), MILLIS_DIGITS));
    };
  }

  public static byte[] render(LinkedUpload upload) {
    return SHAPE.render(upload);
  }

  public static byte[] page(List<LinkedUpload> found, int limit) {
    return PageView.render(found, limit, one -> one.upload().id().value(), SHAPE::write);
  }

  public static byte[] deleted(UploadId upload) {
    return DELETED.render(upload);
  }
}
