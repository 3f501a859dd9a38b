package filmgate.store;

import java.time.Instant;

/**
 * The actor and the time of a change, as the audit log stores them.
 *
 * @param actor the id of a key; the program itself: {@code cli} or {@code start}; or {@code
 *     password} for a sign-in with one
 */
public record ChangedBy(String actor, Instant at) {}
