package filmgate.app.remote;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What a client needs of its process.
 *
 * @param random a secure source of secrets
 * @param interruption ends a command that runs until the user interrupts it
 */
public record ClientProcess(Clock clock, RandomGenerator random, Interruption interruption) {}
