package filmgate.store;

/**
 * An entry of the audit log: a change that a person or a program made, or an operator's read of a
 * customer's tasks.
 *
 * @param id counts from 1
 * @param action a stable name, such as {@code account.created}
 * @param subject the id of what was changed or read
 * @param before the old value as JSON; empty if the change created it
 * @param after the new value as JSON; empty if the change deleted it; of a read, why it was done,
 *     or empty
 */
public record AuditEntry(
    long id, ChangedBy by, String action, String subject, String before, String after) {}
