package filmgate.store.money;

import java.util.OptionalLong;

/**
 * What the tasks of a key, of those it replaced, and of those that replaced it hold and have cost,
 * by the period of their submission, in micro-units.
 *
 * @param totalMicros only of a key that was requested with it
 */
public record KeySpend(long dayMicros, long monthMicros, OptionalLong totalMicros) {}
