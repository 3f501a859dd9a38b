package filmgate.store;

/**
 * One change that a person or a program made.
 *
 * @param id counts from 1
 * @param by who, and when
 * @param action a stable word, such as {@code account.created}
 * @param subject the id of what was changed
 * @param before what it was, as JSON; empty when it was not there
 * @param after what it became, as JSON; empty when it is gone
 */
public record AuditEntry(
    long id, ChangedBy by, String action, String subject, String before, String after) {}
