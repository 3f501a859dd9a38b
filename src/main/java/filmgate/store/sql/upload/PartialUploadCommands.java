package filmgate.store.sql.upload;

import filmgate.crash.CrashPoint;
import filmgate.store.Command.BeginUpload;
import filmgate.store.Command.CancelUpload;
import filmgate.store.Command.CompleteUpload;
import filmgate.store.Command.PurgePartialUploads;
import filmgate.store.Outcome.Purged;
import filmgate.store.Outcome.UploadBegun;
import filmgate.store.Outcome.UploadCompleted;
import filmgate.store.Outcome.UploadDeleted;
import filmgate.store.sql.engine.Session;
import filmgate.upload.PartialUpload;
import java.sql.SQLException;

/** The commands that change partial uploads. Their declared bytes count to the quota. */
public final class PartialUploadCommands {
  private static final String EXPIRED =
      "SELECT %s FROM partial_upload WHERE expires_ms <= ? ORDER BY expires_ms, id LIMIT ?"
          .formatted(PartialUploadRow.COLUMNS);

  private PartialUploadCommands() {}

  public static UploadBegun begin(Session session, BeginUpload command) throws SQLException {
    var upload = command.upload();
    var account = upload.owner().account();
    if (PartialUploadRow.count(session, account) >= PartialUpload.PER_ACCOUNT_MAX) {
      return new UploadBegun.TooManyPartialUploads();
    }
    var used = UploadUsage.used(session, account);
    if (upload.bytes() > command.quota() - used) {
      return new UploadBegun.QuotaExceeded(used);
    }
    UploadUsage.add(session, account, upload.bytes());
    PartialUploadRow.insert(session, upload);
    return new UploadBegun.Begun();
  }

  /** The bytes of the upload are those that were declared, unless an equal file counts already. */
  public static UploadCompleted complete(Session session, CompleteUpload command)
      throws SQLException {
    var upload = command.upload();
    var content = upload.content();
    if (PartialUploadRow.find(session, upload.id()).isEmpty()) {
      UploadCommands.orphan(session, content.digest(), upload.createdAt());
      return UploadCompleted.NO_LONGER_PARTIAL;
    }
    PartialUploadRow.delete(session, upload.id());
    var account = upload.owner().account();
    if (UploadUsage.isCounted(session, account, content.digest())) {
      UploadUsage.subtract(session, account, content.bytes());
    }
    UploadRow.insert(session, upload, false);
    session.passCrashPoint(CrashPoint.UPLOAD_COMPLETION_WRITTEN);
    return UploadCompleted.COMPLETED;
  }

  public static UploadDeleted cancel(Session session, CancelUpload command) throws SQLException {
    var found =
        PartialUploadRow.find(session, command.id())
            .filter(upload -> upload.owner().account().equals(command.account()));
    if (found.isEmpty()) {
      return UploadDeleted.NO_SUCH_UPLOAD;
    }
    end(session, found.get());
    return UploadDeleted.DELETED;
  }

  public static Purged purge(Session session, PurgePartialUploads command) throws SQLException {
    var expired = session.list(EXPIRED, PartialUploadRow::read, command.now(), command.limit());
    for (var upload : expired) {
      end(session, upload);
    }
    return new Purged(expired.size());
  }

  private static void end(Session session, PartialUpload upload) throws SQLException {
    PartialUploadRow.delete(session, upload.id());
    UploadUsage.subtract(session, upload.owner().account(), upload.bytes());
  }
}
