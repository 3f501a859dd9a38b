package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiException;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.UploadId;
import filmgate.intake.TaskAccess;
import filmgate.intake.upload.ResumableUploads;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadService;
import filmgate.intake.upload.UploadService.UploadResult;
import filmgate.store.UploadQueries;
import filmgate.store.UploadQueries.UploadQuery;
import filmgate.text.AcceptedFiles;
import filmgate.text.Problem;
import filmgate.upload.Upload;
import filmgate.view.upload.UploadView;
import filmgate.view.upload.UploadView.LinkedUpload;
import java.util.List;

/** The uploads of the caller's account; of a test key, those of test keys. */
final class UploadEndpoints {
  private final UploadService service;
  private final ResumableUploads resumable;
  private final UploadQueries queries;
  private final UploadLinks links;
  private final FileReceiver receiver;
  private final OpenUploads open = new OpenUploads();

  UploadEndpoints(
      UploadService service, ResumableUploads resumable, UploadQueries queries, UploadLinks links) {
    this.resumable = resumable;
    this.service = service;
    this.queries = queries;
    this.links = links;
    this.receiver = new FileReceiver(service);
  }

  /** {@code POST /v1/uploads/images}. */
  ApiResponse image(ApiRequest call) {
    return create(call, AcceptedFiles.IMAGE);
  }

  /** {@code POST /v1/uploads/videos}. */
  ApiResponse video(ApiRequest call) {
    return create(call, AcceptedFiles.CLIP);
  }

  private ApiResponse create(ApiRequest call, AcceptedFiles accepted) {
    if (!service.hasFreeSpace()) {
      throw new ApiException(ApiError.Unavailable.INSUFFICIENT_STORAGE);
    }
    try (var _ = open.enter(call.caller().account());
        var file = service.newFile()) {
      var name = receiver.receive(call, accepted, file);
      var stored = stored(service.store(call.caller(), file.sync(), accepted, name));
      return ApiResponse.json(UploadView.render(linked(call, stored)));
    }
  }

  static Upload stored(UploadResult result) {
    return switch (result) {
      case UploadResult.Received(var upload) -> upload;
      case UploadResult.Unusable(var reason, var message) ->
          throw FormFile.refusal(new Problem(FormFile.FIELD, reason, message));
      case UploadResult.OverQuota(var quota, var used, var bytes) ->
          throw new ApiException(new ApiError.UploadQuotaExceeded(quota, used, bytes));
      case UploadResult.Ended _ -> throw missing();
      case UploadResult.TryLater _ -> throw new ApiException(ApiError.Unavailable.BUSY);
    };
  }

  LinkedUpload linked(ApiRequest call, Upload upload) {
    return linked(upload, call.publicUrl());
  }

  LinkedUpload linked(Upload upload, String origin) {
    return new LinkedUpload(upload, links.url(upload, origin));
  }

  /** {@code GET /v1/uploads}. */
  ApiResponse list(ApiRequest call) {
    var limit = PageParameters.limit(call);
    var caller = call.caller();
    var found =
        queries.list(
            new UploadQuery(
                caller.account(),
                PageParameters.cursor(call, UploadId::parse),
                TaskAccess.testOnly(caller),
                limit + 1));
    return ApiResponse.json(
        UploadView.page(found.stream().map(upload -> linked(call, upload)).toList(), limit),
        List.of(ResponseHeaders.PRIVATE));
  }

  /** {@code GET /v1/uploads/{id}}. */
  ApiResponse get(ApiRequest call) {
    return ApiResponse.json(
        UploadView.render(linked(call, own(call))), List.of(ResponseHeaders.PRIVATE));
  }

  /** {@code DELETE /v1/uploads/{id}}. */
  ApiResponse delete(ApiRequest call) {
    var partial = UploadId.parse(call.param()).filter(id -> resumable.cancel(call.caller(), id));
    if (partial.isPresent()) {
      return ApiResponse.json(UploadView.deleted(partial.get()));
    }
    var upload = own(call);
    if (!service.delete(call.caller(), upload.id())) {
      throw missing();
    }
    return ApiResponse.json(UploadView.deleted(upload.id()));
  }

  private Upload own(ApiRequest call) {
    var caller = call.caller();
    return UploadId.parse(call.param())
        .flatMap(queries::find)
        .filter(upload -> upload.owner().account().equals(caller.account()))
        .filter(upload -> upload.owner().test() || !TaskAccess.testOnly(caller))
        .filter(upload -> upload.isAvailable(links.now()))
        .orElseThrow(UploadEndpoints::missing);
  }

  static ApiException missing() {
    return new ApiException(NotFound.UPLOAD_NOT_FOUND);
  }
}
