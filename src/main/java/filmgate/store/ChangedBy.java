package filmgate.store;

import java.time.Instant;

/**
 * Who made a change, and when; kept in the audit log.
 *
 * @param actor the id of a key, or a word for the program itself ({@code cli}, {@code start})
 */
public record ChangedBy(String actor, Instant at) {}
