package filmgate.provider;

/** An adapter's own reference to the upstream's work; stored, read by that adapter alone. */
public record Ticket(String value) {}
