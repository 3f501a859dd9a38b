package filmgate.app.remote.event;

import java.util.TreeMap;

/** Up to which event all have been handled, although some finish before earlier ones. */
final class HandledEvents {
  private final TreeMap<String, Boolean> finished = new TreeMap<>();
  private String last;

  /**
   * @param last the event before the first one
   */
  HandledEvents(String last) {
    this.last = last;
  }

  synchronized void begin(String id) {
    finished.put(id, false);
  }

  synchronized void finish(String id) {
    finished.put(id, true);
    for (var first = finished.firstEntry();
        first != null && first.getValue();
        first = finished.firstEntry()) {
      last = first.getKey();
      finished.remove(last);
    }
  }

  /** The last event up to which all have finished. */
  synchronized String last() {
    return last;
  }
}
