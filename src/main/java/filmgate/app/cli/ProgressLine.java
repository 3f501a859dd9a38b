package filmgate.app.cli;

import filmgate.app.cli.command.Terminal;
import filmgate.media.RenderProgress;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows the progress of a render: a line that is redrawn on a screen, or else a line every ten
 * percent.
 */
final class ProgressLine implements Consumer<RenderProgress>, AutoCloseable {
  private static final int BAR_CELLS = 24;
  private static final int PLAIN_STEP_PERCENT = 10;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final double NANOS_A_SECOND = 1e9;

  private final Terminal terminal;
  private final LongSupplier nanos;
  private final long startNanos;
  private long drawnNanos;
  private int nextPlainPercent;
  private boolean drawn;

  ProgressLine(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
    this.drawnNanos = startNanos - REDRAW_NANOS;
  }

  @Override
  public synchronized void accept(RenderProgress progress) {
    if (terminal.interactive()) {
      redraw(progress);
    } else if (progress.percent() >= nextPlainPercent) {
      nextPlainPercent = (progress.percent() / PLAIN_STEP_PERCENT + 1) * PLAIN_STEP_PERCENT;
      terminal.printMessage("rendering " + text(progress));
    }
  }

  /** Leaves the last state on the screen and moves to the next line. */
  @Override
  public synchronized void close() {
    if (drawn) {
      terminal.printMessage("");
    }
  }

  private void redraw(RenderProgress progress) {
    var now = nanos.getAsLong();
    if (now - drawnNanos < REDRAW_NANOS && progress.framesDone() < progress.frames()) {
      return;
    }
    drawnNanos = now;
    drawn = true;
    terminal.err().print("\r" + bar(progress.percent()) + " " + text(progress) + "\u001b[K");
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

  private String text(RenderProgress progress) {
    var seconds = (nanos.getAsLong() - startNanos) / NANOS_A_SECOND;
    var count =
        "%d %% · %d of %d frames"
            .formatted(progress.percent(), progress.framesDone(), progress.frames());
    if (progress.framesDone() == 0 || seconds <= 0) {
      return count;
    }
    var rate = progress.framesDone() / seconds;
    var left = Math.round((progress.frames() - progress.framesDone()) / rate);
    return String.format(
        Locale.ROOT, "%s · %.0f fps · %d:%02d left", count, rate, left / 60, left % 60);
  }
}
