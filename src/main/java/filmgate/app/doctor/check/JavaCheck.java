package filmgate.app.doctor.check;

import com.sun.management.OperatingSystemMXBean;
import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.text.Plural;
import java.lang.management.ManagementFactory;

/**
 * Checks the Java process.
 *
 * @param memoryBytes the memory of the machine, or of the container
 * @param heapBytes the most that the heap may take
 */
public record JavaCheck(String version, int cores, long memoryBytes, long heapBytes) {
  /** A process needs about half of its heap again for code, threads, and buffers. */
  private static final double PROCESS_PER_HEAP = 1.5;

  private static final int MEGABYTES = 20;

  public static JavaCheck ofThisProcess() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new JavaCheck(
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize(),
        Runtime.getRuntime().maxMemory());
  }

  public CheckOutcome run() {
    var detail =
        "Java %s, %s, %s of memory, a heap of at most %s"
            .formatted(
                version, Plural.of(cores, "core"), Bytes.text(memoryBytes), Bytes.text(heapBytes));
    if (heapBytes * PROCESS_PER_HEAP <= memoryBytes) {
      return new Passed(detail);
    }
    return new Warning(
        detail + ": the system may end the process when the memory runs out",
        "use a machine with more memory, or a smaller heap: FILMGATE_JAVA_OPTIONS=-Xmx%dm"
            .formatted((memoryBytes / 2) >> MEGABYTES));
  }
}
