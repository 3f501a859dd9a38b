package filmgate.testing;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints the ten slowest test classes at the end of a run. */
public final class SlowestTestClasses implements TestExecutionListener {
  private static final Logger LOG = LoggerFactory.getLogger(SlowestTestClasses.class);
  private static final int SHOWN = 10;

  private final Map<String, Long> started = new ConcurrentHashMap<>();
  private final Map<String, Long> nanos = new ConcurrentHashMap<>();

  @Override
  public void executionStarted(TestIdentifier test) {
    started.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    var begin = started.remove(test.getUniqueId());
    if (begin != null && test.getSource().orElse(null) instanceof ClassSource source) {
      nanos.merge(source.getClassName(), System.nanoTime() - begin, Long::max);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var slowest =
        nanos.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(SHOWN)
            .map(one -> "%n%8.1f s  %s".formatted(one.getValue() / 1e9, one.getKey()))
            .collect(joining());
    LOG.info("slowest test classes:{}", slowest);
  }
}
