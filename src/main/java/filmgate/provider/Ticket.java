package filmgate.provider;

/** The adapter's reference to work at the upstream; only the adapter reads it. */
public record Ticket(String value) {}
