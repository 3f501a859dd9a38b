package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other programs that read zip files. */
final class ZipPrograms {
  private ZipPrograms() {}

  /** Tests every file of a zip file with unzip and with Python; one of them must be installed. */
  static void assertComplete(Path zip) throws Exception {
    var commands = new ArrayList<List<String>>();
    if (Files.isExecutable(Path.of("/usr/bin/unzip"))) {
      commands.add(List.of("/usr/bin/unzip", "-tq", zip.toString()));
    }
    if (Files.isExecutable(Path.of("/usr/bin/python3"))) {
      commands.add(List.of("/usr/bin/python3", "-m", "zipfile", "-t", zip.toString()));
    }
    assumeThat(commands).isNotEmpty();
    for (var command : commands) {
      var program = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(program.getInputStream().readAllBytes(), UTF_8);
      assertThat(program.waitFor()).as(output).isZero();
    }
  }
}
