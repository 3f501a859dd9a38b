package filmgate.media.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import filmgate.media.RenderSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the system grants a process with the limits and options of a decode process. */
@Timeout(60)
class DecodeLimitsTest {
  private static final Path OWN_LIMITS = Path.of("/proc/self/limits");

  @TempDir Path directory;

  /** Prints its limits, and how many files it can open. */
  static final class Prober {
    private Prober() {}

    public static void main(String[] arguments) throws IOException {
      System.out.print(Files.readString(OWN_LIMITS));
      var open = new ArrayList<AutoCloseable>();
      try {
        while (open.size() < 10_000) {
          open.add(Files.newInputStream(OWN_LIMITS));
        }
      } catch (IOException e) {
        System.out.println("opened " + open.size() + " " + e.getMessage());
      }
    }
  }

  @Test
  void descriptorsAndAddressSpaceAreLimited() throws Exception {
    assumeThat(Files.isReadable(OWN_LIMITS)).as("the system shows limits").isTrue();
    assumeThat(Files.isExecutable(Path.of("/usr/bin/prlimit"))).as("prlimit").isTrue();
    var process =
        new ChildJvm(directory.resolve("work"), RenderSettings.LOW_PRIORITY)
            .limits(DecodeProcesses.limits(Duration.ofMinutes(1)))
            .start(Prober.class, directory.resolve("natives"), DecodeProcesses.OPTIONS);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

    assertThat(limit(said, "Max open files")).isEqualTo("128");
    assertThat(limit(said, "Max address space")).isEqualTo(Long.toString(4L << 30));
    assertThat(limit(said, "Max file size")).isEqualTo("700000000");
    assertThat(limit(said, "Max cpu time")).isEqualTo("90");
    assertThat(limit(said, "Max core file size")).isEqualTo("0");
    assertThat(said).containsPattern("opened \\d{2,3} .*Too many open files");
  }

  private static String limit(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> List.of(line.substring(name.length()).strip().split(" +", -1)).getFirst())
        .findFirst()
        .orElse("none");
  }
}
