package filmgate.store;

import filmgate.id.OwnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of the audit log. All may block on the database. */
public interface AuditQueries {
  /** The id of the last entry; 0 before the first. */
  long lastId();

  /** At most {@code limit} entries with ids below {@code before}, newest first. */
  List<AuditEntry> entries(long before, int limit);

  /** The revision of an account or a key; every change of it or of its limits increases it. */
  Revision revision(OwnerId owner);

  /** Who made the change of a channel at this time; empty if no entry says so. */
  Optional<ChangedBy> channelChange(String name, Instant at);

  /** At most {@code limit} entries about a subject with ids below {@code before}, newest first. */
  List<AuditEntry> entriesAbout(String subject, long before, int limit);
}
