package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The ffmpeg program, which writes the files that tests decode and judges those they encode. */
public final class Ffmpeg {
  private Ffmpeg() {}

  /** Skips the test on a machine without the program. */
  public static void assumeInstalled() throws InterruptedException {
    assumeThat(isInstalled()).as("this test needs the ffmpeg program").isTrue();
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("ffmpeg", "-version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // the system finds no such program
    }
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
