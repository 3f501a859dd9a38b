package filmgate.media.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Distributes groups of pictures to the encoders and returns their packets in order. Encoders are
 * at most a few groups ahead of the muxer, so that memory stays bounded.
 */
final class GopQueue {
  private static final int AHEAD_PER_THREAD = 2;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<List<EncodedPacket>> done = new ArrayList<>();
  private final int ahead;
  private int next;
  private int written;
  private int frames;
  private boolean isCancelled;
  private List<Throwable> failures = List.of();

  GopQueue(int groups, int threads) {
    for (int i = 0; i < groups; i++) {
      done.add(List.of());
    }
    ahead = threads * AHEAD_PER_THREAD;
  }

  /** The next group to encode, or -1 if there is none. */
  int next() throws InterruptedException {
    lock.lock();
    try {
      while (!isCancelled && next < done.size() && next - written >= ahead) {
        changed.await();
      }
      return isCancelled || next == done.size() ? -1 : next++;
    } finally {
      lock.unlock();
    }
  }

  void put(int index, List<EncodedPacket> packets) {
    lock.lock();
    try {
      done.set(index, packets);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the packets of a group; each may be requested once, in order. */
  List<EncodedPacket> await(int index) throws MediaException, InterruptedException {
    lock.lock();
    try {
      while (done.get(index).isEmpty() && failures.isEmpty()) {
        changed.await();
      }
      for (Throwable failure : failures) {
        raise(failure);
      }
      written = index + 1;
      changed.signalAll();
      return done.set(index, List.of());
    } finally {
      lock.unlock();
    }
  }

  private static void raise(Throwable failure) throws MediaException {
    switch (failure) {
      case MediaException known -> throw known;
      case Error grave -> throw grave;
      default -> throw new IllegalStateException("an encoding thread failed", failure);
    }
  }

  /** Reports to the muxer that a group failed. */
  void fail(Throwable failure) {
    lock.lock();
    try {
      if (failures.isEmpty()) {
        failures = List.of(failure);
      }
      isCancelled = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops the work: no more groups are distributed. */
  void cancel() {
    lock.lock();
    try {
      isCancelled = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isCancelled() {
    lock.lock();
    try {
      return isCancelled;
    } finally {
      lock.unlock();
    }
  }

  /** Counts one more frame and returns the number of frames. */
  int countFrame() {
    lock.lock();
    try {
      return ++frames;
    } finally {
      lock.unlock();
    }
  }
}
