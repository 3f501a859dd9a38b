package filmgate.store.sql.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Passes rows to a second thread in blocks and in order, so that reading and checking use a core
 * each. The number of waiting blocks is limited.
 */
public final class BackgroundConsumer<T> {
  private static final int BLOCK = 4_096;
  private static final int WAITING_MAX = 8;

  private final Consumer<T> consumer;
  private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private List<T> block = new ArrayList<>(BLOCK);

  public BackgroundConsumer(Consumer<T> consumer) {
    this.consumer = consumer;
  }

  public void accept(T row) {
    block.add(row);
    if (block.size() == BLOCK) {
      send();
    }
  }

  private void send() {
    var rows = block;
    block = new ArrayList<>(BLOCK);
    last = last.thenRunAsync(() -> rows.forEach(consumer), Thread.ofPlatform()::start);
    waiting.add(last);
    if (waiting.size() > WAITING_MAX) {
      waiting.remove().join();
    }
  }

  /** Waits until all rows are consumed. */
  public void finish() {
    send();
    last.join();
  }
}
