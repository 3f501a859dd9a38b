package filmgate.view.upload;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.upload.PartialUpload;
import filmgate.upload.UploadKind;

/** The JSON of an upload whose bytes have not arrived. */
public final class PartialUploadView {
  private record WithTarget(PartialUpload upload, String url) {}

  private static final JsonShape<WithTarget> SHAPE =
      JsonShape.<WithTarget>object()
          .field(
              "id",
              STRING.describedAs("The id of the upload when it is complete."),
              one -> one.upload().id().value())
          .constant("object", "partial_upload")
          .optional(
              "kind",
              JsonType.oneOf(UploadKind.IMAGE.wireName(), UploadKind.VIDEO.wireName()),
              one -> one.upload().kind().map(UploadKind::wireName))
          .field("filename", STRING, one -> one.upload().filename())
          .field("bytes", INTEGER, one -> one.upload().bytes())
          .field(
              "upload_url",
              STRING.describedAs("A signed link for PUT, which requires no key."),
              WithTarget::url)
          .field("created_at", UNIX_TIME, one -> one.upload().createdAt())
          .field("expires_at", UNIX_TIME, one -> one.upload().expiresAt());

  public static final Schema SCHEMA = SHAPE.schema().named("PartialUpload");

  private PartialUploadView() {}

  /**
   * @param url the signed link for the bytes
   */
  public static byte[] render(PartialUpload upload, String url) {
    return SHAPE.render(new WithTarget(upload, url));
  }
}
