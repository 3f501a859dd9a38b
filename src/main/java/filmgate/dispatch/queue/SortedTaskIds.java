package filmgate.dispatch.queue;

import filmgate.id.TaskId;
import filmgate.id.Ulid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sorted set of task ids, 16 bytes each, for a million entries and more.
 *
 * <p>The ids are in sorted chunks, found by binary search. A full chunk is split in two.
 */
final class SortedTaskIds {
  private static final int CHUNK = 1024;
  private static final int FIRST = 4;

  private final List<Chunk> chunks = new ArrayList<>();
  private int size;

  /** Sorted ids, two numbers each. */
  private static final class Chunk {
    private long[] numbers;
    private int size;

    Chunk(long[] numbers, int size) {
      this.numbers = numbers;
      this.size = size;
    }

    int compare(int at, long high, long low) {
      var first = Long.compareUnsigned(numbers[2 * at], high);
      return first == 0 ? Long.compareUnsigned(numbers[2 * at + 1], low) : first;
    }

    /** The index of the id, or minus its insertion point minus one. */
    int find(long high, long low) {
      var from = 0;
      var to = size - 1;
      while (from <= to) {
        var middle = (from + to) >>> 1;
        var order = compare(middle, high, low);
        if (order == 0) {
          return middle;
        }
        if (order < 0) {
          from = middle + 1;
        } else {
          to = middle - 1;
        }
      }
      return -from - 1;
    }

    void insert(int at, long high, long low) {
      if (2 * size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      }
      System.arraycopy(numbers, 2 * at, numbers, 2 * at + 2, 2 * (size - at));
      numbers[2 * at] = high;
      numbers[2 * at + 1] = low;
      size++;
    }

    TaskId get(int at) {
      return TaskId.ofUlid(Ulid.of(numbers[2 * at], numbers[2 * at + 1]));
    }

    void remove(int at) {
      System.arraycopy(numbers, 2 * at + 2, numbers, 2 * at, 2 * (size - at - 1));
      size--;
    }

    /** Keeps the first half and returns the second. */
    Chunk splitOffUpperHalf() {
      var half = size / 2;
      var rest = new Chunk(Arrays.copyOfRange(numbers, 2 * half, numbers.length), size - half);
      numbers = Arrays.copyOf(numbers, 2 * half);
      size = half;
      return rest;
    }
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds the id; false if it is already present. */
  boolean add(TaskId id) {
    var high = Ulid.high(id.ulid());
    var low = Ulid.low(id.ulid());
    if (chunks.isEmpty()) {
      chunks.add(new Chunk(new long[2 * FIRST], 0));
    }
    var number = chunkOf(high, low);
    var chunk = chunks.get(number);
    var at = chunk.find(high, low);
    if (at >= 0) {
      return false;
    }
    chunk.insert(-at - 1, high, low);
    size++;
    if (chunk.size == CHUNK) {
      chunks.add(number + 1, chunk.splitOffUpperHalf());
    }
    return true;
  }

  /** Removes the id; false if it is not present. */
  boolean remove(TaskId id) {
    if (isEmpty()) {
      return false;
    }
    var high = Ulid.high(id.ulid());
    var low = Ulid.low(id.ulid());
    var number = chunkOf(high, low);
    var at = chunks.get(number).find(high, low);
    if (at >= 0) {
      remove(number, at);
    }
    return at >= 0;
  }

  private void remove(int number, int at) {
    var chunk = chunks.get(number);
    chunk.remove(at);
    size--;
    if (chunk.size == 0) {
      chunks.remove(number);
    }
  }

  /** The oldest id; the set must not be empty. */
  TaskId first() {
    return chunks.getFirst().get(0);
  }

  /** All ids, the oldest first. */
  Stream<TaskId> stream() {
    return chunks.stream().flatMap(chunk -> IntStream.range(0, chunk.size).mapToObj(chunk::get));
  }

  /** Removes the oldest id; the set must not be empty. */
  TaskId poll() {
    var first = first();
    remove(0, 0);
    return first;
  }

  /** How many ids are smaller; empty if the id is not present. */
  OptionalInt rankOf(TaskId id) {
    if (isEmpty()) {
      return OptionalInt.empty();
    }
    var high = Ulid.high(id.ulid());
    var low = Ulid.low(id.ulid());
    var number = chunkOf(high, low);
    var at = chunks.get(number).find(high, low);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(sizeBefore(number) + at);
  }

  /** How many ids are smaller, whether or not the id is present. */
  int countBefore(TaskId id) {
    if (isEmpty()) {
      return 0;
    }
    var high = Ulid.high(id.ulid());
    var low = Ulid.low(id.ulid());
    var number = chunkOf(high, low);
    var at = chunks.get(number).find(high, low);
    return sizeBefore(number) + (at >= 0 ? at : -at - 1);
  }

  private int sizeBefore(int number) {
    var count = 0;
    for (var i = 0; i < number; i++) {
      count += chunks.get(i).size;
    }
    return count;
  }

  /** The index of the last chunk that begins at or before the id, or the first chunk. */
  private int chunkOf(long high, long low) {
    var from = 0;
    var to = chunks.size() - 1;
    while (from < to) {
      var middle = (from + to + 1) >>> 1;
      if (chunks.get(middle).compare(0, high, low) <= 0) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }
}
