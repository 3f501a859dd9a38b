package filmgate.lab.dialect;

import java.time.Instant;
import java.util.Optional;

/**
 * A task as an upstream shows it at one moment.
 *
 * @param word a status word that replaces that of the phase
 * @param url the file; empty before the end and by a fault
 * @param message why the task failed; empty if it did not
 */
public record TaskView(
    LabTask task,
    Phase phase,
    Optional<String> word,
    Optional<String> url,
    String message,
    Instant createdAt,
    Instant updatedAt) {}
