package filmgate.store.sql.upload;

import filmgate.crash.CrashPoint;
import filmgate.id.AccountId;
import filmgate.store.Command.DeleteUpload;
import filmgate.store.Command.PurgeUploads;
import filmgate.store.Command.StoreUpload;
import filmgate.store.Outcome.Purged;
import filmgate.store.Outcome.UploadDeleted;
import filmgate.store.Outcome.UploadStored;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.task.BlobRows;
import filmgate.task.Task;
import filmgate.upload.Upload;
import java.sql.SQLException;
import java.time.Instant;

/** The commands that change uploads. */
public final class UploadCommands {
  private static final String EXPIRED =
      "SELECT %s FROM upload WHERE expires_ms <= ? ORDER BY expires_ms, id LIMIT ?"
          .formatted(UploadRow.COLUMNS);

  private static final String INLINE =
      "SELECT %s FROM upload WHERE digest = ? AND account = ? AND inline = 1"
          .formatted(UploadRow.COLUMNS);

  private UploadCommands() {}

  public static UploadStored store(Session session, StoreUpload command) throws SQLException {
    var upload = command.upload();
    var same = UploadRow.same(session, upload);
    return same.isPresent() ? renew(session, same.get(), command) : insert(session, command);
  }

  /** A file that was uploaded by itself as well is not erased with a task. */
  private static UploadStored renew(Session session, Upload earlier, StoreUpload command)
      throws SQLException {
    var expiresAt = command.upload().expiresAt();
    session.update(
        "UPDATE upload SET expires_ms = ? WHERE id = ? AND expires_ms < ?",
        expiresAt,
        earlier.id().value(),
        expiresAt);
    if (!command.inline()) {
      session.update("UPDATE upload SET inline = 0 WHERE id = ?", earlier.id().value());
    }
    return new UploadStored.WithinQuota(UploadRow.find(session, earlier.id()).orElseThrow());
  }

  private static UploadStored insert(Session session, StoreUpload command) throws SQLException {
    var upload = command.upload();
    var account = upload.owner().account();
    var content = upload.content();
    if (!UploadUsage.isCounted(session, account, content.digest())) {
      var used = UploadUsage.used(session, account);
      if (content.bytes() > command.quota() - used) {
        orphan(session, content.digest(), upload.createdAt());
        return new UploadStored.OverQuota(used);
      }
      UploadUsage.add(session, account, content.bytes());
    }
    UploadRow.insert(session, upload, command.inline());
    session.passCrashPoint(CrashPoint.UPLOAD_ROW_WRITTEN);
    return new UploadStored.WithinQuota(upload);
  }

  public static UploadDeleted delete(Session session, DeleteUpload command) throws SQLException {
    var found =
        UploadRow.find(session, command.id())
            .filter(upload -> upload.owner().account().equals(command.account()));
    if (found.isEmpty()) {
      return UploadDeleted.NO_SUCH_UPLOAD;
    }
    delete(session, found.get(), command.at());
    return UploadDeleted.DELETED;
  }

  public static Purged purge(Session session, PurgeUploads command) throws SQLException {
    var expired = session.list(EXPIRED, UploadRow::read, command.now(), command.limit());
    for (var upload : expired) {
      delete(session, upload, command.now());
    }
    return new Purged(expired.size());
  }

  /** Deletes the uploads that the request of an erased task contained. */
  public static void eraseInline(Session session, Task before, Instant at) throws SQLException {
    for (var digest : BlobRows.references(before)) {
      eraseInline(session, before.owner().account(), digest, at);
    }
  }

  /** Deletes the uploads of a file that requests contained, unless a task refers to it. */
  public static void eraseInline(Session session, AccountId account, String digest, Instant at)
      throws SQLException {
    if (!BlobRows.isReferenced(session, digest)) {
      for (var upload : session.list(INLINE, UploadRow::read, digest, account)) {
        delete(session, upload, at);
      }
    }
  }

  private static void delete(Session session, Upload upload, Instant at) throws SQLException {
    var account = upload.owner().account();
    var content = upload.content();
    session.update("DELETE FROM upload WHERE id = ?", upload.id().value());
    if (!UploadUsage.isCounted(session, account, content.digest())) {
      UploadUsage.subtract(session, account, content.bytes());
    }
    orphan(session, content.digest(), at);
    session.passCrashPoint(CrashPoint.UPLOAD_DELETE_WRITTEN);
  }

  /** A task or another upload may still refer to the blob: maintenance checks that. */
  static void orphan(Session session, String digest, Instant at) throws SQLException {
    if (!UploadUsage.isReferenced(session, digest)) {
      BlobRows.markOrphaned(session, digest, at);
    }
  }
}
