package filmgate.store.sql.upload;

import filmgate.id.AccountId;
import filmgate.id.UploadId;
import filmgate.store.UploadQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads of uploads on the reader connections. */
public final class SqlUploadQueries implements UploadQueries {
  private final Readers readers;

  public SqlUploadQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return readers.lookUp(session -> UploadRow.find(session, id));
  }

  @Override
  public List<Upload> list(UploadQuery query) {
    var conditions = new StringBuilder("account = ?");
    var values = new ArrayList<Object>();
    values.add(query.account());
    query
        .before()
        .ifPresent(
            id -> {
              conditions.append(" AND id < ?");
              values.add(id.value());
            });
    if (query.testOnly()) {
      conditions.append(" AND test = 1");
    }
    values.add(query.limit());
    var sql =
        "SELECT %s FROM upload WHERE %s ORDER BY id DESC LIMIT ?"
            .formatted(UploadRow.COLUMNS, conditions);
    return readers.list(
        query.account(), session -> session.list(sql, UploadRow::read, values.toArray()));
  }

  @Override
  public Optional<PartialUpload> partial(UploadId id) {
    return readers.lookUp(session -> PartialUploadRow.find(session, id));
  }

  @Override
  public long usedBytes(AccountId account) {
    return readers.lookUp(session -> UploadUsage.used(session, account));
  }

  @Override
  public Optional<Upload> newestOf(AccountId account, String digest, boolean testOnly) {
    var sql =
        "SELECT %s FROM upload WHERE account = ? AND digest = ?%s ORDER BY id DESC LIMIT 1"
            .formatted(UploadRow.COLUMNS, testOnly ? " AND test = 1" : "");
    return readers
        .list(account, session -> session.list(sql, UploadRow::read, account, digest))
        .stream()
        .findFirst();
  }

  @Override
  public boolean isUploaded(String digest) {
    return readers.lookUp(session -> UploadUsage.isReferenced(session, digest));
  }

  @Override
  public boolean isUploadedBy(AccountId account, String digest) {
    return readers.lookUp(session -> UploadUsage.isCounted(session, account, digest));
  }
}
