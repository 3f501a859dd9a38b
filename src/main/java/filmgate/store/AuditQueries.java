package filmgate.store;

import java.util.List;

/** Reads of the audit log. All may block on the database. */
public interface AuditQueries {
  /** The id of the last entry; 0 before the first. */
  long lastId();

  /** At most {@code limit} entries with ids below {@code before}, newest first. */
  List<AuditEntry> entries(long before, int limit);

  /** At most {@code limit} entries about a subject with ids below {@code before}, newest first. */
  List<AuditEntry> entriesAbout(String subject, long before, int limit);
}
