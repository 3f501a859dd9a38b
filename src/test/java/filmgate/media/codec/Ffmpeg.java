package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ffmpeg program, which writes the files that tests decode and judges those they encode. */
final class Ffmpeg {
  private Ffmpeg() {}

  /** Skips the test on a machine without the program. */
  static void assumeInstalled() {
    var found = false;
    for (var directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      found |= !directory.isEmpty() && Files.isExecutable(Path.of(directory, "ffmpeg"));
    }
    assumeThat(found).as("this test needs the ffmpeg program").isTrue();
  }

  /** Runs the program and returns what it prints. */
  static String run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }
}
