package filmgate.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The memory of a Java process on Linux: its heap after a collection, and its largest size. */
final class ServerMemory {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int KILOBYTES = 1024;

  private final long pid;

  ServerMemory(long pid) {
    this.pid = pid;
  }

  /**
   * The memory in use.
   *
   * @param heapMegabytes live objects and what the last collection left
   * @param peakMegabytes the largest resident size since the last {@link #reset}
   */
  record Use(int heapMegabytes, int peakMegabytes) {}

  /** Begins another peak, where the system permits it. */
  void reset() {
    try {
      Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
    } catch (IOException _) {
      // The peak then is the one since the start.
    }
  }

  Use use() throws IOException, InterruptedException {
    jcmd("GC.run");
    return new Use(first(USED, jcmd("GC.heap_info")), first(PEAK, status()));
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(tool, Long.toString(pid), command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private String status() throws IOException {
    var file = Path.of("/proc/" + pid + "/status");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** In megabytes; 0 where the system does not say it. */
  private static int first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? Integer.parseInt(found.group(1)) / KILOBYTES : 0;
  }
}
