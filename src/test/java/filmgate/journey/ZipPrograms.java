package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other programs that read zip files. */
final class ZipPrograms {
  private ZipPrograms() {}

  /** Tests every file of a zip file with unzip and with Python; one of them must be installed. */
  static void assertComplete(Path zip) throws Exception {
    var commands = new ArrayList<List<String>>();
    if (Tools.find("unzip").isPresent()) {
      commands.add(List.of("unzip", "-tq", zip.toString()));
    }
    if (Tools.find("python3").isPresent()) {
      commands.add(List.of("python3", "-m", "zipfile", "-t", zip.toString()));
    }
    if (commands.isEmpty()) {
      Tools.missing("Neither unzip nor python3 is installed.");
    }
    for (var command : commands) {
      var program = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(program.getInputStream().readAllBytes(), UTF_8);
      assertThat(program.waitFor()).as(output).isZero();
    }
  }
}
