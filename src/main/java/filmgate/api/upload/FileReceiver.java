package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.BodyReader.BodyStream;
import filmgate.assets.TempFile;
import filmgate.intake.upload.UploadService;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;

/** Receives the file of a request: a form, or the bytes of the file alone. */
record FileReceiver(UploadService service) {
  /** The query parameter with the name of a file. */
  static final String FILENAME = "filename";

  /** What a form may have in addition to the file. */
  private static final long FORM_EXTRA = 64 * 1024;

  private static final int BUFFER = 64 * 1024;
  private static final String FORM = "multipart/form-data";
  private static final String ANY_BYTES = "application/octet-stream";

  private static final LocalizedText NO_FILE =
      new LocalizedText(
          "Content-Type must be multipart/form-data with the field file, or the type of the file",
          "Content-Type 必须是 `multipart/form-data`（字段为 `file`），或文件自身的类型");
  private static final LocalizedText NO_BOUNDARY =
      new LocalizedText(
          "Content-Type multipart/form-data must have a boundary. Let the HTTP client set it",
          "Content-Type 为 `multipart/form-data` 时必须带有 `boundary`，请由 HTTP 客户端设置");

  /**
   * Receives the whole file, and returns its name, which may be empty.
   *
   * @throws ApiException 400, 408, 413, 415, or 503
   */
  String receive(ApiRequest call, AcceptedFiles accepted, TempFile file) {
    var type = call.header(HttpHeader.CONTENT_TYPE).orElse(ANY_BYTES);
    var media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    var bytesMax = service.settings().bytesMax(accepted);
    var tooLarge = new ApiError.FileTooLarge(bytesMax);
    var sink = new FileSink(service.freeSpace(), file, bytesMax);
    if (media.equals(FORM)) {
      var boundary = boundary(type);
      return guarded(
          call.file(bytesMax + FORM_EXTRA, tooLarge),
          body -> {
            var written = FormFile.read(body, boundary, sink);
            return named(call).orElse(written);
          });
    }
    if (!isFile(media)) {
      throw new ApiException(new ApiError.UnsupportedMedia(NO_FILE));
    }
    return guarded(call.file(bytesMax, tooLarge), body -> copy(call, body, sink));
  }

  /** Reads a body; a refusal releases what has arrived of it. */
  private static String guarded(BodyStream body, Function<BodyStream, String> read) {
    try {
      return read.apply(body);
    } catch (ApiException | UncheckedIOException e) {
      body.discardPart();
      throw e;
    }
  }

  private static String boundary(String type) {
    return Optional.ofNullable(MultiPart.extractBoundary(type))
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new ApiException(new ApiError.BadRequest(NO_BOUNDARY)));
  }

  private static boolean isFile(String media) {
    return media.startsWith("image/") || media.startsWith("video/") || media.equals(ANY_BYTES);
  }

  private static String copy(ApiRequest call, BodyStream body, FileSink sink) {
    var buffer = new byte[BUFFER];
    for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      sink.write(ByteBuffer.wrap(buffer, 0, count));
    }
    return named(call)
        .or(() -> call.header(HttpHeader.CONTENT_DISPOSITION).map(FormFile::nameIn))
        .orElse("");
  }

  private static Optional<String> named(ApiRequest call) {
    return call.query(FILENAME).filter(name -> !name.isEmpty());
  }
}
