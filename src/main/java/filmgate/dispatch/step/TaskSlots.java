package filmgate.dispatch.step;

import filmgate.id.TaskId;
import filmgate.id.Ulid;
import java.util.Arrays;

/**
 * Numbers for task ids, from 0 and as small as possible, so that arrays can hold what belongs to a
 * task. An id takes 24 to 32 bytes. Not thread-safe.
 */
final class TaskSlots {
  private static final int FIRST = 16;
  private static final int NONE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] high = new long[FIRST];
  private long[] low = new long[FIRST];

  /** The next free number of each free one, which are a list that begins at {@link #free}. */
  private int[] next = new int[FIRST];

  /** Open addressing: the number of an id is at its hash or at one of the following places. */
  private int[] table = emptyTable(2 * FIRST);

  private int free = NONE;
  private int used;
  private int size;

  private static int[] emptyTable(int length) {
    var table = new int[length];
    Arrays.fill(table, NONE);
    return table;
  }

  /** The numbers are below this. */
  int capacity() {
    return high.length;
  }

  /** A number for an id that has none. */
  int add(TaskId id) {
    var number = take();
    high[number] = Ulid.high(id.ulid());
    low[number] = Ulid.low(id.ulid());
    size++;
    place(number);
    return number;
  }

  private int take() {
    if (free != NONE) {
      var number = free;
      free = next[number];
      return number;
    }
    if (used == high.length) {
      grow();
    }
    return used++;
  }

  private void grow() {
    var length = high.length + high.length / 2;
    high = Arrays.copyOf(high, length);
    low = Arrays.copyOf(low, length);
    next = Arrays.copyOf(next, length);
    if (2 * length > table.length) {
      table = emptyTable(2 * table.length);
      for (var number = 0; number < used; number++) {
        place(number);
      }
    }
  }

  private void place(int number) {
    var at = home(high[number], low[number]);
    while (table[at] != NONE) {
      at = after(at);
    }
    table[at] = number;
  }

  private int home(long first, long second) {
    return (int) (((first ^ second) * SPREAD) >>> 33) & (table.length - 1);
  }

  private int after(int at) {
    return (at + 1) & (table.length - 1);
  }

  /** The number of an id; negative if it has none. */
  int find(TaskId id) {
    var at = placeOf(Ulid.high(id.ulid()), Ulid.low(id.ulid()));
    return table[at];
  }

  /** The index of an id in the table, or the empty one where it would be. */
  private int placeOf(long first, long second) {
    var at = home(first, second);
    while (table[at] != NONE && (high[table[at]] != first || low[table[at]] != second)) {
      at = after(at);
    }
    return at;
  }

  TaskId idOf(int number) {
    return TaskId.ofUlid(Ulid.of(high[number], low[number]));
  }

  /** Frees a number. Later entries of the table move up, so that no search ends too early. */
  void remove(int number) {
    var hole = placeOf(high[number], low[number]);
    for (var at = after(hole); table[at] != NONE; at = after(at)) {
      var home = home(high[table[at]], low[table[at]]);
      if (((at - home) & (table.length - 1)) >= ((at - hole) & (table.length - 1))) {
        table[hole] = table[at];
        hole = at;
      }
    }
    table[hole] = NONE;
    next[number] = free;
    free = number;
    size--;
  }

  int size() {
    return size;
  }
}
