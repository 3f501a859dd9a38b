package filmgate.app.cli.generate;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The request of {@code generate}.
 *
 * @param body the request as JSON, as POST /v1/videos/generations takes it
 * @param out the file to write; its directory exists
 * @param timeout the longest time that it may take
 */
public record GenerateRequest(String body, Path out, Duration timeout) {}
