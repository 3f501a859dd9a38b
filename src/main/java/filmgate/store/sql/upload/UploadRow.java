package filmgate.store.sql.upload;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import filmgate.store.sql.engine.Session;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The row of an upload. */
final class UploadRow {
  static final String COLUMNS =
      "id, account, key_id, test, kind, filename, content_type, digest, bytes, width, height,"
          + " duration_ms, created_ms, expires_ms";

  private static final String FIND = "SELECT %s FROM upload WHERE id = ?".formatted(COLUMNS);

  private static final String SAME =
      """
      SELECT %s FROM upload
      WHERE digest = ? AND account = ? AND test = ? AND filename = ? AND kind = ? LIMIT 1
      """
          .formatted(COLUMNS);

  private static final String INSERT =
      "INSERT INTO upload (%s, inline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          .formatted(COLUMNS);

  private UploadRow() {}

  static Optional<Upload> find(Session session, UploadId id) throws SQLException {
    return session.one(FIND, UploadRow::read, id.value());
  }

  /** An upload of the same file with the same name by keys of the same kind. */
  static Optional<Upload> same(Session session, Upload upload) throws SQLException {
    return session.one(
        SAME,
        UploadRow::read,
        upload.content().digest(),
        upload.owner().account(),
        upload.owner().test(),
        upload.filename(),
        upload.content().kind().wireName());
  }

  static void insert(Session session, Upload upload, boolean inline) throws SQLException {
    session.update(
        INSERT,
        upload.id().value(),
        upload.owner().account(),
        upload.owner().key(),
        upload.owner().test(),
        upload.content().kind().wireName(),
        upload.filename(),
        upload.content().type(),
        upload.content().digest(),
        upload.content().bytes(),
        upload.media().width(),
        upload.media().height(),
        upload.media().durationMillis(),
        upload.createdAt(),
        upload.expiresAt(),
        inline);
  }

  static Upload read(ResultSet row) throws SQLException {
    return new Upload(
        new UploadId(row.getString(1)),
        new Upload.Owner(
            new AccountId(row.getString(2)), new KeyId(row.getString(3)), row.getBoolean(4)),
        row.getString(6),
        new Upload.UploadedFile(
            UploadKind.ofWireName(row.getString(5)),
            row.getString(7),
            row.getString(8),
            row.getLong(9)),
        new Upload.Media(row.getInt(10), row.getInt(11), row.getLong(12)),
        Instant.ofEpochMilli(row.getLong(13)),
        Instant.ofEpochMilli(row.getLong(14)));
  }
}
