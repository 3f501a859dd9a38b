package filmgate.event;

/**
 * An account of a channel that its upstream refuses.
 *
 * @param credential the fingerprint of the account's credential
 * @param problem the wire name of what is wrong
 * @param usableCredentials how many credentials of the channel are usable
 */
public record AccountOutage(
    String channel, String provider, String credential, String problem, int usableCredentials) {}
