package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.util.ArrayList;
import java.util.List;

/** The ffmpeg program, which writes the files that tests decode and judges those they encode. */
public final class Ffmpeg {
  private Ffmpeg() {}

  /** Skips the test on a machine without the program. */
  public static void assumeInstalled() {
    Tools.need("ffmpeg");
  }

  /** Runs the program and returns what it prints. */
  public static String run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }
}
