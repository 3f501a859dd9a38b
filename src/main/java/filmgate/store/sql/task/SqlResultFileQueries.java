package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.ResultFileQueries;
import filmgate.store.sql.engine.Readers;
import java.util.List;

/** Reads of the files that are made from videos. */
public final class SqlResultFileQueries implements ResultFileQueries {
  private final Readers readers;

  public SqlResultFileQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<String> digests(TaskId task) {
    return readers.read(session -> ResultFileRows.digests(session, task));
  }
}
