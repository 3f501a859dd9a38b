package filmgate.store.channel;

import java.time.Instant;

/**
 * An account of a channel that its upstream refuses, and whose event was recorded.
 *
 * @param credential the fingerprint of the account's credential
 * @param problem the wire name of what is wrong
 */
public record StoredOutage(
    String channel, String credential, String provider, String problem, Instant since) {}
