package filmgate.app.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Shows progress: a line that is redrawn on a screen, or else a line every ten percent. */
public final class ProgressLine implements AutoCloseable {
  private static final int BAR_CELLS = 24;
  private static final int PLAIN_STEP_PERCENT = 10;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final double NANOS_A_SECOND = 1e9;
  private static final long PERCENT = 100;

  private final Terminal terminal;
  private final Unit unit;
  private final LongSupplier nanos;
  private long startNanos;
  private long drawnNanos;
  private int nextPlainPercent;
  private boolean drawn;
  private String phase = "";

  /** What makes progress. */
  public enum Unit {
    FRAMES("rendering"),
    /** Frames as files of their own. */
    WRITTEN_FRAMES("writing"),
    SENT_BYTES("uploading"),
    RECEIVED_BYTES("downloading"),
    /** Percent of a task of a server. */
    PERCENT("processing");

    private static final double BYTES_A_MEGABYTE = 1e6;

    private final String activity;

    Unit(String activity) {
      this.activity = activity;
    }

    /** How much is done; empty if the percentage says it. */
    private String count(long done, long total) {
      return switch (this) {
        case FRAMES, WRITTEN_FRAMES -> "%d of %d frames".formatted(done, total);
        case SENT_BYTES, RECEIVED_BYTES ->
            String.format(
                Locale.ROOT, "%.1f of %.1f MB", done / BYTES_A_MEGABYTE, total / BYTES_A_MEGABYTE);
        case PERCENT -> "";
      };
    }

    private String rate(double perSecond) {
      return switch (this) {
        case FRAMES, WRITTEN_FRAMES -> String.format(Locale.ROOT, "%.0f fps", perSecond);
        case SENT_BYTES, RECEIVED_BYTES ->
            String.format(Locale.ROOT, "%.1f MB/s", perSecond / BYTES_A_MEGABYTE);
        case PERCENT -> "";
      };
    }
  }

  public ProgressLine(Terminal terminal, Unit unit, LongSupplier nanos) {
    this.terminal = terminal;
    this.unit = unit;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
    this.drawnNanos = startNanos - REDRAW_NANOS;
  }

  /** Shows how much of a total, which is positive, is done. */
  public synchronized void show(long done, long total) {
    var percent = (int) (PERCENT * done / total);
    if (terminal.interactive()) {
      redraw(done, total, percent);
    } else if (percent >= nextPlainPercent) {
      nextPlainPercent = (percent / PLAIN_STEP_PERCENT + 1) * PLAIN_STEP_PERCENT;
      terminal.printMessage(unit.activity + " " + text(done, total, percent));
    }
  }

  /** Shows what happens before there is progress; the time left is counted from here. */
  public synchronized void phase(String text) {
    startNanos = nanos.getAsLong();
    if (text.equals(phase)) {
      return;
    }
    phase = text;
    if (terminal.interactive()) {
      drawn = true;
      terminal.err().print("\r" + text + "\u001b[K");
      terminal.err().flush();
    } else {
      terminal.printMessage(text);
    }
  }

  /** Leaves the last state on the screen and moves to the next line. */
  @Override
  public synchronized void close() {
    if (drawn) {
      terminal.printMessage("");
    }
  }

  private void redraw(long done, long total, int percent) {
    var now = nanos.getAsLong();
    if (now - drawnNanos < REDRAW_NANOS && done < total) {
      return;
    }
    drawnNanos = now;
    drawn = true;
    terminal.err().print("\r" + bar(percent) + " " + text(done, total, percent) + "\u001b[K");
    terminal.err().flush();
  }

  private String bar(int percent) {
    var full = BAR_CELLS * percent / 100;
    var done = "━".repeat(full);
    var rest = "─".repeat(BAR_CELLS - full);
    return terminal.colour()
        ? "\u001b[36m" + done + "\u001b[90m" + rest + "\u001b[0m"
        : done + rest;
  }

  private String text(long done, long total, int percent) {
    var seconds = (nanos.getAsLong() - startNanos) / NANOS_A_SECOND;
    var parts = new ArrayList<>(List.of(percent + " %", unit.count(done, total)));
    if (done > 0 && seconds > 0) {
      var rate = done / seconds;
      var left = Math.round((total - done) / rate);
      parts.add(unit.rate(rate));
      parts.add(String.format(Locale.ROOT, "%d:%02d left", left / 60, left % 60));
    }
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
