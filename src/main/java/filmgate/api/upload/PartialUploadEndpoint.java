package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.UploadConflict;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.BodyReader.BodyStream;
import filmgate.api.route.ResponseHeaders;
import filmgate.assets.FreeSpaceGuard;
import filmgate.id.UploadId;
import filmgate.intake.upload.ResumableUploads;
import filmgate.intake.upload.ResumableUploads.BeginResult;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadSettings;
import filmgate.store.UploadQueries;
import filmgate.text.LocalizedText;
import filmgate.upload.PartialUpload;
import filmgate.view.upload.PartialUploadView;
import filmgate.view.upload.UploadView;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Receives a file in one or several requests without a key, by a signed link. */
final class PartialUploadEndpoint {
  private static final int BUFFER = 64 * 1024;
  private static final LocalizedText BAD_RANGE =
      new LocalizedText(
          "Content-Range must be `bytes FIRST-LAST/TOTAL` or `bytes */TOTAL`, and TOTAL the"
              + " declared size",
          "Content-Range 必须是 `bytes FIRST-LAST/TOTAL` 或 `bytes */TOTAL`，且 `TOTAL` 等于声明的大小");
  private static final LocalizedText BAD_LENGTH =
      new LocalizedText(
          "Content-Length must be the number of bytes that Content-Range names, or without it the"
              + " declared size",
          "Content-Length 必须等于 Content-Range 所指的字节数；没有该请求头时，必须等于声明的大小");

  private final UploadEndpoints uploads;
  private final ResumableUploads resumable;
  private final UploadQueries queries;
  private final UploadLinks links;
  private final UploadSettings settings;
  private final FreeSpaceGuard freeSpace;

  PartialUploadEndpoint(
      UploadEndpoints uploads,
      ResumableUploads resumable,
      UploadQueries queries,
      UploadLinks links,
      UploadSettings settings,
      FreeSpaceGuard freeSpace) {
    this.uploads = uploads;
    this.resumable = resumable;
    this.queries = queries;
    this.links = links;
    this.settings = settings;
    this.freeSpace = freeSpace;
  }

  /** {@code POST /v1/uploads}. */
  ApiResponse begin(ApiRequest call) {
    requireFreeSpace();
    var request = PartialUploadRequest.read(call.json(), settings);
    return switch (resumable.begin(
        call.caller(), request.filename(), request.bytes(), request.kind())) {
      case BeginResult.NewUpload(var upload) ->
          new ApiResponse.Full(
              HttpStatus.CREATED_201,
              List.of(ResponseHeaders.JSON),
              PartialUploadView.render(upload, links.target(upload, call.publicUrl())));
      case BeginResult.AboveQuota(var quota, var used) ->
          throw new ApiException(new ApiError.UploadQuotaExceeded(quota, used, request.bytes()));
      case BeginResult.TooMany _ -> throw new ApiException(UploadConflict.TOO_MANY_PARTIAL_UPLOADS);
    };
  }

  private void requireFreeSpace() {
    if (!freeSpace.hasFreeSpace()) {
      throw new ApiException(ApiError.Unavailable.INSUFFICIENT_STORAGE);
    }
  }

  /** {@code PUT /uploads/upl_…?exp&sig}. */
  ApiResponse put(ApiRequest call) {
    var check =
        links.check(call.path(), call.query("exp").orElse(""), call.query("sig").orElse(""));
    return switch (check) {
      case VERIFIED ->
          receive(call, UploadId.parse(call.param()).orElseThrow(UploadEndpoints::missing));
      case LINK_EXPIRED -> throw new ApiException(ApiError.Gone.LINK_EXPIRED);
      case SIGNATURE_MISMATCH -> throw new ApiException(ApiError.Forbidden.INVALID_SIGNATURE);
    };
  }

  private ApiResponse receive(ApiRequest call, UploadId id) {
    var done = queries.find(id);
    if (done.isPresent()) {
      return ApiResponse.json(UploadView.render(uploads.linked(call, done.get())));
    }
    var upload = resumable.find(id).orElseThrow(UploadEndpoints::missing);
    var range =
        call.header(HttpHeader.CONTENT_RANGE)
            .map(ContentRange::of)
            .orElseGet(ContentRange.Whole::new);
    if (range instanceof ContentRange.StateQuery && !isComplete(upload)) {
      return state(upload, range);
    }
    try (var _ =
        resumable.turn(id).orElseThrow(() -> new ApiException(UploadConflict.UPLOAD_IN_PROGRESS))) {
      return receive(call, upload, range);
    }
  }

  private boolean isComplete(PartialUpload upload) {
    return resumable.received(upload) >= upload.bytes();
  }

  private ApiResponse receive(ApiRequest call, PartialUpload upload, ContentRange range) {
    requireRange(upload, range);
    switch (range) {
      case ContentRange.InvalidRange _, ContentRange.StateQuery _ -> {}
      case ContentRange.Whole _ -> {
        requireLength(call, upload.bytes());
        resumable.restart(upload);
        append(call, upload, upload.bytes());
      }
      case ContentRange.Part part -> {
        requireLength(call, part.length());
        if (part.first() == resumable.received(upload)) {
          append(call, upload, part.length());
        }
      }
    }
    return isComplete(upload) ? complete(call, upload) : incomplete(upload);
  }

  private ApiResponse state(PartialUpload upload, ContentRange range) {
    requireRange(upload, range);
    return incomplete(upload);
  }

  private static void requireRange(PartialUpload upload, ContentRange range) {
    var isValid =
        switch (range) {
          case ContentRange.InvalidRange _ -> false;
          case ContentRange.Whole _ -> true;
          case ContentRange.StateQuery(var total) -> total.orElse(upload.bytes()) == upload.bytes();
          case ContentRange.Part part ->
              part.total().orElse(upload.bytes()) == upload.bytes() && part.last() < upload.bytes();
        };
    if (!isValid) {
      throw bad(BAD_RANGE);
    }
  }

  private static void requireLength(ApiRequest call, long bytes) {
    var length = call.request().getLength();
    if (length >= 0 && length != bytes) {
      throw bad(BAD_LENGTH);
    }
  }

  private static ApiException bad(LocalizedText detail) {
    return new ApiException(new ApiError.BadRequest(detail));
  }

  /** Writes the bytes as they arrive: what was written counts, whatever happens to the rest. */
  private void append(ApiRequest call, PartialUpload upload, long bytes) {
    requireFreeSpace();
    var body = call.file(bytes, new ApiError.BadRequest(BAD_LENGTH));
    var file = resumable.append(upload);
    try {
      copy(body, new FileSink(freeSpace, file, bytes));
    } catch (RuntimeException e) {
      discard(e, body);
      throw e;
    } finally {
      var _ = file.commit();
    }
    resumable.partWritten();
  }

  private static void discard(RuntimeException refusal, BodyStream body) {
    if (refusal instanceof ApiException || refusal instanceof UncheckedIOException) {
      body.discardPart();
    }
  }

  private static void copy(BodyStream body, FileSink sink) {
    var buffer = new byte[BUFFER];
    for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      sink.write(ByteBuffer.wrap(buffer, 0, count));
    }
  }

  /** 308 as in resumable uploads of Google: the client continues after the last byte. */
  private ApiResponse incomplete(PartialUpload upload) {
    var received = resumable.received(upload);
    var fields =
        received == 0
            ? List.<HttpField>of()
            : List.of(new HttpField(HttpHeader.RANGE, "bytes=0-" + (received - 1)));
    return new ApiResponse.Full(HttpStatus.PERMANENT_REDIRECT_308, fields, new byte[0]);
  }

  private ApiResponse complete(ApiRequest call, PartialUpload upload) {
    var stored = UploadEndpoints.stored(resumable.complete(upload));
    return new ApiResponse.Full(
        HttpStatus.CREATED_201,
        List.of(ResponseHeaders.JSON),
        UploadView.render(uploads.linked(call, stored)));
  }
}
