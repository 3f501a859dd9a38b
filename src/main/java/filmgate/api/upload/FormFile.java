package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.BodyReader.BodyStream;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/** Reads the field {@code file} of a form while it arrives. Fields without a file are skipped. */
final class FormFile extends MultiPart.AbstractPartsListener {
  static final String FIELD = "file";

  private static final int NAME_SHOWN = 64;
  private static final int PARTS_MAX = 32;
  private static final int PART_HEADER_MAX = 8 * 1024;
  private static final int BUFFER = 64 * 1024;

  private static final LocalizedText MALFORMED =
      new LocalizedText(
          "the form is not valid multipart/form-data, or it ended early",
          "表单不是有效的 `multipart/form-data`，或内容不完整");

  private static final Problem MISSING =
      new Problem(
          FIELD,
          Reason.MISSING_REQUIRED,
          new LocalizedText(
              "file is missing: send the file as the form field file",
              "缺少 `file`：请将文件放在表单字段 `file` 中"));

  private static final Problem SEVERAL =
      new Problem(
          FIELD,
          Reason.DUPLICATE,
          new LocalizedText(
              "file occurs more than once: upload each file in a request of its own",
              "`file` 重复：请为每个文件单独发送请求"));

  private final FileSink sink;
  private final List<String> filenames = new ArrayList<>(1);
  private Optional<Throwable> failure = Optional.empty();
  private boolean complete;

  /** Whether the content of the current part is the file; decided at its first bytes. */
  private Optional<Boolean> isFile = Optional.empty();

  private FormFile(FileSink sink) {
    this.sink = sink;
  }

  /**
   * Reads a form, and returns the name of its file, which may be empty.
   *
   * @throws ApiException 400, 408, 413, or 503
   */
  static String read(BodyStream body, String boundary, FileSink sink) {
    var form = new FormFile(sink);
    var parser = new MultiPart.Parser(boundary, form);
    parser.setMaxParts(PARTS_MAX);
    parser.setPartHeadersMaxLength(PART_HEADER_MAX);
    var buffer = new byte[BUFFER];
    for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, count), false));
      form.throwFailure();
    }
    parser.parse(Content.Chunk.EOF);
    form.throwFailure();
    if (!form.complete) {
      throw new ApiException(new ApiError.BadRequest(MALFORMED));
    }
    return form.filename();
  }

  @Override
  public void onPartBegin() {
    isFile = Optional.empty();
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    guarded(
        () -> {
          if (isFile()) {
            sink.write(chunk.getByteBuffer());
          }
        });
  }

  /** The parser ignores what a listener throws. */
  private void guarded(Runnable step) {
    if (failure.isEmpty()) {
      try {
        step.run();
      } catch (ApiException | UncheckedIOException e) {
        failure = Optional.of(e);
      }
    }
  }

  /** The headers of the part are complete when its content begins. */
  private boolean isFile() {
    if (isFile.isEmpty()) {
      isFile = Optional.of(beginsFile(Optional.ofNullable(getName()).orElse("")));
    }
    return isFile.get();
  }

  private boolean beginsFile(String name) {
    var filename = Optional.ofNullable(getFileName());
    if (!name.equals(FIELD)) {
      if (filename.isPresent()) {
        throw refusal(otherField(name));
      }
      return false;
    }
    if (!filenames.isEmpty()) {
      throw refusal(SEVERAL);
    }
    filenames.add(filename.orElse(""));
    return true;
  }

  /** The content of an empty part is never reported. */
  @Override
  public void onPart(String name, String fileName, HttpFields headers) {
    guarded(this::isFile);
  }

  @Override
  public void onComplete() {
    complete = true;
  }

  @Override
  public void onFailure(Throwable thrown) {
    failure = failure.or(() -> Optional.of(thrown));
  }

  /** Failures of the parser mean that the form is not valid. */
  private void throwFailure() {
    if (failure.isPresent()) {
      throw switch (failure.get()) {
        case ApiException own -> own;
        case UncheckedIOException disk -> disk;
        default -> new ApiException(new ApiError.BadRequest(MALFORMED));
      };
    }
  }

  private String filename() {
    if (filenames.isEmpty()) {
      throw refusal(MISSING);
    }
    return filenames.getFirst();
  }

  private static Problem otherField(String name) {
    var shown = name.length() > NAME_SHOWN ? name.substring(0, NAME_SHOWN) + "…" : name;
    return new Problem(
        FIELD,
        Reason.UNKNOWN_PARAMETER,
        new LocalizedText(
                "the form field of the file must be file, not `{name}`",
                "文件的表单字段必须是 `file`，不能是 `{name}`")
            .with("name", shown));
  }

  static ApiException refusal(Problem problem) {
    return new ApiException(new ApiError.InvalidRequest(List.of(problem)));
  }

  /** The file name in a {@code Content-Disposition} header; empty if there is none. */
  static String nameIn(String disposition) {
    var header = new HeaderName();
    header.onPartHeader("Content-Disposition", disposition);
    return Optional.ofNullable(header.getFileName()).orElse("");
  }

  private static final class HeaderName extends MultiPart.AbstractPartsListener {
    @Override
    public void onPart(String name, String fileName, HttpFields headers) {}
  }
}
