package filmgate.app.cli;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One video as {@code generate} was asked for it.
 *
 * @param body the request as JSON, as POST /v1/videos/generations takes it
 * @param out the file to write; its folder is there
 * @param timeout the longest that it may take
 */
public record GenerateRequest(String body, Path out, Duration timeout) {}
