package filmgate.app.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param directory the current folder
 * @param environment the process's environment
 * @param version the version of this build, {@code 1.2.0}
 */
public record CliEnvironment(Path directory, Map<String, String> environment, String version) {}
