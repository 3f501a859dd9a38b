package filmgate.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the test classes that take longer than ten seconds. */
public final class SlowTestClasses implements TestExecutionListener {
  private static final Logger LOG = LoggerFactory.getLogger(SlowTestClasses.class);
  private static final double SLOW_SECONDS = 10;

  private final Map<String, Long> started = new ConcurrentHashMap<>();

  @Override
  public void executionStarted(TestIdentifier test) {
    started.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    var begin = started.remove(test.getUniqueId());
    if (begin != null && test.getSource().orElse(null) instanceof ClassSource source) {
      var seconds = (System.nanoTime() - begin) / 1e9;
      if (seconds > SLOW_SECONDS) {
        LOG.info("slow test class: {} s {}", Math.round(seconds), source.getClassName());
      }
    }
  }
}
