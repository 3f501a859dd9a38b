package filmgate.api.export;

import static filmgate.api.export.ExportPart.forEach;
import static filmgate.api.export.ExportPart.rows;

import filmgate.api.export.ExportPart.ExportScope;
import filmgate.api.export.ExportPart.RowSink;
import filmgate.api.export.ExportPart.Sink;
import filmgate.api.upload.UploadRoutes;
import filmgate.api.video.FileName;
import filmgate.api.zip.ZipWriter;
import filmgate.assets.BlobStore;
import filmgate.id.AccountId;
import filmgate.intake.upload.UploadLinks;
import filmgate.store.UploadQueries;
import filmgate.store.UploadQueries.UploadQuery;
import filmgate.text.LocalizedText;
import filmgate.upload.Upload;
import filmgate.view.upload.UploadView;
import java.io.IOException;

/** The uploads and their files. */
record UploadParts(UploadQueries uploads, UploadRoutes routes, BlobStore blobs) {
  private static final String DIRECTORY = "uploads/";
  private static final int PAGE = 100;

  ExportPart rowsPart() {
    return rows(
        "uploads.jsonl",
        new LocalizedText("The uploads; their links expire", "上传文件的信息，其中的链接会过期"),
        this::writeUploads);
  }

  ExportPart filesPart() {
    return new ExportPart(
        DIRECTORY,
        new LocalizedText(
            "The uploaded files. Each name ends with the id of the upload", "上传的文件，文件名以上传 ID 结尾"),
        this::addFiles);
  }

  private void writeUploads(RowSink rows, ExportScope scope) throws IOException {
    forEachUpload(
        scope.account(),
        upload -> rows.accept(UploadView.render(routes.linked(upload, scope.origin()))));
  }

  private void addFiles(ZipWriter zip, ExportScope scope) throws IOException {
    forEachUpload(
        scope.account(),
        upload -> {
          var content = blobs.open(upload.content().digest());
          if (content.isPresent()) {
            zip.addMedia(DIRECTORY + fileName(upload), content.get());
          }
        });
  }

  /** A name that no other upload has. */
  static String fileName(Upload upload) {
    var name = upload.filename();
    var dot = name.lastIndexOf('.');
    var extension = UploadLinks.extension(upload.content().type());
    return FileName.of(
        dot > 0 ? name.substring(0, dot) : name, "-" + upload.id() + extension, FileName.NAME_MAX);
  }

  private void forEachUpload(AccountId account, Sink<Upload> sink) throws IOException {
    forEach(
        last -> uploads.list(new UploadQuery(account, last.map(Upload::id), false, PAGE)), sink);
  }
}
