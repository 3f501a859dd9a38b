package filmgate.lab.dialect;

import java.time.Instant;

/** The progress of a task that was set by a call. */
record Forced(Phase phase, String message, Instant at) {}
