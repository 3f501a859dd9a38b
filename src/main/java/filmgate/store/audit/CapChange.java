package filmgate.store.audit;

import filmgate.id.OwnerId;
import filmgate.keys.Limits.Spend;

/**
 * A change of spend caps, from the audit log.
 *
 * @param owner the id of an account or key
 * @param fromCreation whether the owner was created with these caps
 * @param atMillis the time of the change in milliseconds since 1970
 */
public record CapChange(OwnerId owner, boolean fromCreation, long atMillis, Spend caps) {}
