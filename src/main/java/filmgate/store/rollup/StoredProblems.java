package filmgate.store.rollup;

/**
 * What is wrong with the stored data of an installation.
 *
 * @param ledgerImbalanceMicros the sum of all balances, over all currencies; 0 is right
 * @param failingEndpoints webhook endpoints that were disabled because every attempt failed
 * @param overdueDeliveries webhook deliveries that are more than 5 minutes late, at most 10,000
 * @param uncountedEvents events that are not in the rollups
 */
public record StoredProblems(
    long ledgerImbalanceMicros,
    long failingEndpoints,
    long overdueDeliveries,
    long uncountedEvents) {}
