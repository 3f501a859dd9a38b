package filmgate.api.upload;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;

import filmgate.api.request.InvalidFields;
import filmgate.intake.upload.UploadSettings;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.upload.FileName;
import filmgate.upload.UploadKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Parses a request that begins an upload of several requests. */
record PartialUploadRequest(String filename, long bytes, Optional<UploadKind> kind) {
  private static final Map<String, Optional<UploadKind>> KINDS =
      Map.of("image", Optional.of(UploadKind.IMAGE), "video", Optional.of(UploadKind.VIDEO));

  private static final List<Schema.Property> FIELDS =
      List.of(
          required("filename", Schema.line(FileName.LENGTH_MAX)),
          required("bytes", integer(1, Long.MAX_VALUE).describedAs("The size of the file.")),
          optional(
              "kind",
              enumOf("image", "video")
                  .orNull()
                  .describedAs("Absent: the first bytes of the file decide.")));

  static final Schema SCHEMA = Schema.request(FIELDS).named("BeginUploadRequest");

  static PartialUploadRequest read(ObjectNode body, UploadSettings settings) {
    var fields = JsonFields.of(body, FIELDS);
    var filename = fields.required("filename", FileName.LENGTH_MAX);
    var kind = fields.oneOf("kind", KINDS, Optional.<UploadKind>empty());
    var max =
        kind.filter(one -> one == UploadKind.IMAGE).isPresent()
            ? settings.imageBytesMax()
            : settings.clipBytesMax();
    if (!fields.isGiven("bytes")) {
      fields.addMissing("bytes");
    }
    var bytes = fields.integer("bytes", max, 1);
    if (bytes == 0) {
      fields.addProblem("bytes", Reason.OUT_OF_RANGE, new LocalizedText("at least 1", "至少为 1 的整数"));
    }
    InvalidFields.throwIfAny(fields);
    return new PartialUploadRequest(filename, bytes, kind);
  }
}
