package filmgate.store.sql.upload;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import filmgate.store.sql.engine.Session;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The row of a partial upload. */
final class PartialUploadRow {
  static final String COLUMNS =
      "id, account, key_id, test, kind, filename, bytes, created_ms, expires_ms";

  private static final String FIND =
      "SELECT %s FROM partial_upload WHERE id = ?".formatted(COLUMNS);

  private static final String INSERT =
      "INSERT INTO partial_upload (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS);

  private PartialUploadRow() {}

  static Optional<PartialUpload> find(Session session, UploadId id) throws SQLException {
    return session.one(FIND, PartialUploadRow::read, id.value());
  }

  static int count(Session session, AccountId account) throws SQLException {
    return session
        .one("SELECT count(*) FROM partial_upload WHERE account = ?", row -> row.getInt(1), account)
        .orElse(0);
  }

  static void insert(Session session, PartialUpload upload) throws SQLException {
    session.update(
        INSERT,
        upload.id().value(),
        upload.owner().account(),
        upload.owner().key(),
        upload.owner().test(),
        upload.kind().map(UploadKind::wireName).orElse(""),
        upload.filename(),
        upload.bytes(),
        upload.createdAt(),
        upload.expiresAt());
  }

  static void delete(Session session, UploadId id) throws SQLException {
    session.update("DELETE FROM partial_upload WHERE id = ?", id.value());
  }

  static PartialUpload read(ResultSet row) throws SQLException {
    return new PartialUpload(
        new UploadId(row.getString(1)),
        new Upload.Owner(
            new AccountId(row.getString(2)), new KeyId(row.getString(3)), row.getBoolean(4)),
        Optional.of(row.getString(5)).filter(kind -> !kind.isEmpty()).map(UploadKind::ofWireName),
        row.getString(6),
        row.getLong(7),
        Instant.ofEpochMilli(row.getLong(8)),
        Instant.ofEpochMilli(row.getLong(9)));
  }
}
