package filmgate.app.cli.command;

import java.nio.file.Path;
import java.util.Map;

/**
 * The environment of a command.
 *
 * @param directory the current directory
 * @param environment the environment variables of the process
 * @param version the version of this build, {@code 1.2.0}
 */
public record CliEnvironment(Path directory, Map<String, String> environment, String version) {}
