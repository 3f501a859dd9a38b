package filmgate.app.metrics;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** The metrics of the process and of Java, which the platform reports. */
final class ProcessMetrics {
  private static final double MILLIS = 1e3;
  private static final double NANOS = 1e9;

  private ProcessMetrics() {}

  static void register(MetricRegistry registry, String version) {
    registry.readFrom(
        Metric.BUILD_INFO, values -> values.add(1, version, Runtime.version().toString()));
    var runtime = ManagementFactory.getRuntimeMXBean();
    registry.readFrom(Metric.START_TIME, values -> values.add(runtime.getStartTime() / MILLIS));
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    registry.readFrom(Metric.CPU_SECONDS, values -> values.add(system.getProcessCpuTime() / NANOS));
    registry.readFrom(Metric.OPEN_FILES, values -> values.add(openFiles(system)));
    var memory = ManagementFactory.getMemoryMXBean();
    registry.readFrom(
        Metric.MEMORY_USED,
        values -> {
          values.add(memory.getHeapMemoryUsage().getUsed(), "heap");
          values.add(memory.getNonHeapMemoryUsage().getUsed(), "nonheap");
        });
    registry.readFrom(
        Metric.MEMORY_MAX,
        values -> {
          values.add(memory.getHeapMemoryUsage().getMax(), "heap");
          values.add(memory.getNonHeapMemoryUsage().getMax(), "nonheap");
        });
    registry.readFrom(Metric.COLLECTION_SECONDS, values -> values.add(collectionMillis() / MILLIS));
    var threads = ManagementFactory.getThreadMXBean();
    registry.readFrom(Metric.THREADS, values -> values.add(threads.getThreadCount()));
  }

  private static long openFiles(OperatingSystemMXBean system) {
    return system instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : -1;
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .filter(millis -> millis > 0)
        .sum();
  }
}
