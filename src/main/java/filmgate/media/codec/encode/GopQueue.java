package filmgate.media.codec.encode;

import filmgate.media.codec.MediaException;
import java.util.ArrayList;
import java.util.List;

/**
 * Distributes groups of pictures to the encoders and returns their packets in order. Encoders are
 * at most a few groups ahead of the muxer, so that memory stays bounded.
 */
final class GopQueue {
  private static final int AHEAD_PER_THREAD = 2;

  private final List<List<EncodedPacket>> done = new ArrayList<>();
  private final int ahead;
  private int next;
  private int written;
  private int frames;
  private boolean isCancelled;
  private List<Throwable> failures = List.of();

  GopQueue(int groups, int threads) {
    for (var i = 0; i < groups; i++) {
      done.add(List.of());
    }
    ahead = threads * AHEAD_PER_THREAD;
  }

  /** The next group to encode, or -1 if there is none. */
  synchronized int next() throws InterruptedException {
    while (!isCancelled && next < done.size() && next - written >= ahead) {
      wait();
    }
    return isCancelled || next == done.size() ? -1 : next++;
  }

  synchronized void put(int index, List<EncodedPacket> packets) {
    done.set(index, packets);
    notifyAll();
  }

  /** Waits for the packets of a group; each may be requested once, in order. */
  synchronized List<EncodedPacket> await(int index) throws MediaException, InterruptedException {
    while (done.get(index).isEmpty() && failures.isEmpty()) {
      wait();
    }
    for (var failure : failures) {
      raise(failure);
    }
    written = index + 1;
    notifyAll();
    return done.set(index, List.of());
  }

  private static void raise(Throwable failure) throws MediaException {
    switch (failure) {
      case MediaException known -> throw known;
      case Error grave -> throw grave;
      default -> throw new IllegalStateException("an encoding thread failed", failure);
    }
  }

  /** Reports to the muxer that a group failed. */
  synchronized void fail(Throwable failure) {
    if (failures.isEmpty()) {
      failures = List.of(failure);
    }
    isCancelled = true;
    notifyAll();
  }

  /** Stops the work: no more groups are distributed. */
  synchronized void cancel() {
    isCancelled = true;
    notifyAll();
  }

  synchronized boolean isCancelled() {
    return isCancelled;
  }

  /** Counts one more frame and returns the number of frames. */
  synchronized int countFrame() {
    return ++frames;
  }
}
