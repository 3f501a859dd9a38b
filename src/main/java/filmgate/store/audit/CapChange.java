package filmgate.store.audit;

import filmgate.keys.Limits.Spend;

/**
 * A change of an owner's spend caps, from the log of changes.
 *
 * @param owner the id of an account or key
 * @param fromCreation whether the owner has had these caps since it was created
 * @param atMillis when, in milliseconds since 1970
 * @param caps the caps from then on
 */
public record CapChange(String owner, boolean fromCreation, long atMillis, Spend caps) {}
