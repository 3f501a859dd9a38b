package filmgate.api.upload;

import static filmgate.api.route.Operation.Tag.UPLOADS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;
import static filmgate.api.route.RouteAccess.PUBLIC;
import static filmgate.json.Schema.string;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiError.UploadConflict;
import filmgate.api.request.PageParameters;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.Route.BodyType.BytesBody;
import filmgate.api.route.Route.BodyType.FileBody;
import filmgate.api.route.RouteGroup;
import filmgate.api.video.StoredFile;
import filmgate.api.video.VideoContentEndpoint;
import filmgate.assets.BlobStore;
import filmgate.id.InputFilePath;
import filmgate.id.UploadId;
import filmgate.intake.upload.ResumableUploads;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadService;
import filmgate.store.UploadQueries;
import filmgate.text.AcceptedFiles;
import filmgate.upload.Upload;
import filmgate.view.upload.PartialUploadView;
import filmgate.view.upload.UploadView;
import filmgate.view.upload.UploadView.LinkedUpload;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** The uploads of the account, and their files. */
public final class UploadRoutes implements RouteGroup {
  private static final String UPLOAD_LIST = "/v1/uploads";
  private static final String UPLOAD = UPLOAD_LIST + "/{id}";

  private static final Parameter FILENAME =
      Parameter.query(
          FileReceiver.FILENAME,
          Parameter.TEXT,
          "The name of the file. Default: the one in the form, or in `Content-Disposition`.");

  private static final Parameter CONTENT_RANGE =
      Parameter.header(
          "Content-Range",
          string(),
          "`bytes 0-999/5000`: a part. `bytes */5000`: the state. Absent: the whole file.");

  private final UploadEndpoints endpoints;
  private final PartialUploadEndpoint partial;
  private final UploadContentEndpoint content;

  public UploadRoutes(
      UploadService service,
      ResumableUploads resumable,
      UploadQueries queries,
      UploadLinks links,
      BlobStore blobs) {
    endpoints = new UploadEndpoints(service, resumable, queries, links);
    partial =
        new PartialUploadEndpoint(
            endpoints, resumable, queries, links, service.settings(), service.freeSpace());
    content = new UploadContentEndpoint(queries, links, blobs);
  }

  /** The signed link of an upload; {@code origin} is the base of links. */
  public String url(Upload upload, String origin) {
    return linked(upload, origin).url();
  }

  /** An upload with its signed link; {@code origin} is the base of links. */
  public LinkedUpload linked(Upload upload, String origin) {
    return endpoints.linked(upload, origin);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        create(
            "images",
            AcceptedFiles.IMAGE,
            Operation.of(UPLOADS, "uploadImage", "Upload an image."),
            endpoints::image),
        create(
            "videos",
            AcceptedFiles.CLIP,
            Operation.of(UPLOADS, "uploadVideo", "Upload a clip."),
            endpoints::video),
        Operation.of(UPLOADS, "beginUpload", "Begin an upload of several requests.")
            .returns(HttpStatus.CREATED_201, PartialUploadView.SCHEMA)
            .withErrors(
                new ApiError.UploadQuotaExceeded(0, 0, 0),
                UploadConflict.TOO_MANY_PARTIAL_UPLOADS,
                ApiError.Unavailable.INSUFFICIENT_STORAGE)
            .post(UPLOAD_LIST, GENERATE, partial::begin)
            .withBody(PartialUploadRequest.SCHEMA),
        bytes(),
        Operation.of(UPLOADS, "listUploads", "List uploads.")
            .withParameters(PageParameters.parameters(UploadId.PATTERN))
            .returns(UploadView.PAGE)
            .get(UPLOAD_LIST, KEY, endpoints::list),
        Operation.of(UPLOADS, "getUpload", "Get an upload.")
            .returns(UploadView.SCHEMA)
            .withErrors(NotFound.UPLOAD_NOT_FOUND)
            .get(UPLOAD, KEY, endpoints::get),
        Operation.of(UPLOADS, "deleteUpload", "Delete an upload.")
            .returns(UploadView.DELETED_SCHEMA)
            .withErrors(NotFound.UPLOAD_NOT_FOUND)
            .delete(UPLOAD, GENERATE, endpoints::delete),
        signedFile(
            Operation.of(UPLOADS, "getUploadFile", "Download an upload with a signed link."),
            UploadLinks.FILES + "{file}",
            content::signed),
        signedFile(
            Operation.of(
                UPLOADS, "getInputFile", "Download an input of a task with a signed link."),
            InputFilePath.START + "{file}",
            content::input));
  }

  private static Route create(
      String kind, AcceptedFiles accepted, Operation operation, Endpoint endpoint) {
    return operation
        .withParameters(FILENAME)
        .returns(UploadView.SCHEMA)
        .withErrors(new ApiError.UploadQuotaExceeded(0, 0, 0))
        .post(UPLOAD_LIST + "/" + kind, GENERATE, endpoint)
        .withBody(new FileBody(accepted));
  }

  private Route bytes() {
    return Operation.of(UPLOADS, "putUploadBytes", "Send bytes of an upload with a signed link.")
        .withParameters(CONTENT_RANGE)
        .withParameters(VideoContentEndpoint.SIGNATURE)
        .returns(HttpStatus.CREATED_201, UploadView.SCHEMA)
        .returns(UploadView.SCHEMA)
        .returnsNothing(HttpStatus.PERMANENT_REDIRECT_308)
        .withErrors(
            NotFound.UPLOAD_NOT_FOUND,
            ApiError.Forbidden.INVALID_SIGNATURE,
            ApiError.Gone.LINK_EXPIRED,
            UploadConflict.UPLOAD_IN_PROGRESS)
        .put(UploadLinks.TARGETS + "{id}", PUBLIC, partial::put)
        .withBody(new BytesBody());
  }

  /** The route of a file that is opened by a signed link. */
  private static Route signedFile(Operation operation, String template, Endpoint endpoint) {
    return operation
        .withParameters(StoredFile.PARAMETERS)
        .withParameters(VideoContentEndpoint.SIGNATURE)
        .returnsMedia("application/octet-stream")
        .returnsMedia(HttpStatus.PARTIAL_CONTENT_206, "application/octet-stream")
        .withErrors(
            NotFound.UPLOAD_NOT_FOUND,
            ApiError.Forbidden.INVALID_SIGNATURE,
            ApiError.Gone.LINK_EXPIRED,
            new ApiError.RangeUnsatisfiable(0))
        .get(template, PUBLIC, endpoint);
  }
}
