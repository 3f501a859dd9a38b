package filmgate.app.cli.shots;

import java.util.OptionalInt;

/**
 * A shot as a file describes it.
 *
 * @param line the line where it begins, counted from 1
 * @param prompt not blank
 * @param seconds its duration, at least 1; empty if the file has none
 */
record FileShot(int line, String prompt, OptionalInt seconds) {}
