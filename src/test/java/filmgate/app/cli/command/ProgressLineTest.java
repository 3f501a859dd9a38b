package filmgate.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.command.ProgressLine.Unit;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter screen = new StringWriter();
  private long now;

  @Test
  void aScreenShowsABarWithRateAndTimeLeft() {
    try (var line = line(true, false)) {
      now = 2 * SECOND;
      line.show(60, 240);
    }

    assertThat(screen.toString())
        .isEqualToNormalizingNewlines(
            "\r━━━━━━──────────────────"
                + " 25 % · 60 of 240 frames · 30 fps · 0:06 left\u001b[K\n");
  }

  @Test
  void aScreenIsNotRedrawnForEveryFrameButForTheLast() {
    try (var line = line(true, false)) {
      line.show(1, 3);
      line.show(2, 3);
      line.show(3, 3);
    }

    assertThat(screen.toString()).contains("1 of 3", "3 of 3").doesNotContain("2 of 3");
  }

  @Test
  void coloursAreUsedOnlyWhenTheyMay() {
    try (var line = line(true, true)) {
      line.show(1, 3);
    }

    assertThat(screen.toString()).contains("\u001b[36m");
  }

  @Test
  void elsewhereEveryTenPercentIsOnePlainLine() {
    try (var line = line(false, true)) {
      for (var frame = 0; frame <= 100; frame++) {
        now = frame * SECOND / 50;
        line.show(frame, 100);
      }
    }

    assertThat(screen.toString().lines())
        .hasSize(11)
        .startsWith("rendering 0 % · 0 of 100 frames")
        .endsWith("rendering 100 % · 100 of 100 frames · 50 fps · 0:00 left")
        .noneMatch(text -> text.contains("\u001b") || text.contains("\r"));
  }

  @Test
  void aFileIsCountedInMegabytes() {
    try (var line = line(true, false, Unit.SENT_BYTES)) {
      now = SECOND;
      line.show(5_000_000, 20_000_000);
    }

    assertThat(screen.toString())
        .isEqualToNormalizingNewlines(
            "\r━━━━━━──────────────────"
                + " 25 % · 5.0 of 20.0 MB · 5.0 MB/s · 0:03 left\u001b[K\n");
  }

  private ProgressLine line(boolean interactive, boolean colour) {
    return line(interactive, colour, Unit.FRAMES);
  }

  private ProgressLine line(boolean interactive, boolean colour, Unit unit) {
    var writer = new PrintWriter(screen);
    return new ProgressLine(
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintWriter(new StringWriter()),
            writer,
            interactive,
            colour,
            false),
        unit,
        () -> now);
  }
}
