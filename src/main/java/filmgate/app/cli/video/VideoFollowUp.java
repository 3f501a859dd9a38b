package filmgate.app.cli.video;

import filmgate.app.cli.command.CacheDirectory;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ProgressLine;
import filmgate.app.cli.command.ProgressLine.Unit;
import filmgate.app.cli.video.FrameExport.ExportResult;
import filmgate.app.remote.Interruption;
import filmgate.media.DecodeSettings;
import filmgate.media.worker.Decoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a command does with its video once the file is written: {@code --frames} and {@code --open}.
 *
 * @param directory where the frames go, if they are requested
 * @param quiet whether no progress is shown
 */
public record VideoFollowUp(
    Invocation invocation,
    Interruption interruption,
    Optional<FrameDirectory> directory,
    boolean quiet) {
  /** Writes the frames. */
  public static final String FRAMES = "--frames";

  /** Opens the video. */
  public static final String OPEN = "--open";

  /** The options, which need a finished video. */
  public static final List<String> OPTIONS = List.of(FRAMES, OPEN);

  private static final Duration TIMEOUT = Duration.ofMinutes(30);

  /** Adds the options to a command. */
  public static CommandBuilder addTo(CommandBuilder command) {
    return command
        .option(
            FRAMES,
            "DIRECTORY",
            "Write each frame of the video as a PNG file to this directory too.")
        .flag(OPEN, "Open the finished video with the player of the desktop.");
  }

  /**
   * The options of a command.
   *
   * @throws filmgate.app.cli.command.CliException if the frames cannot be written
   */
  public static VideoFollowUp of(Invocation invocation, Interruption interruption, boolean quiet) {
    return new VideoFollowUp(
        invocation,
        interruption,
        invocation.option(FRAMES).map(name -> FrameDirectory.of(invocation.path(name))),
        quiet);
  }

  /**
   * Requires that the frames do not go to the file of the video, or below it.
   *
   * @throws CliException if they do
   */
  public void requireOther(Path video) {
    var file = video.toAbsolutePath().normalize();
    if (directory.filter(target -> target.path().startsWith(file)).isPresent()) {
      throw new CliException(
          "--frames and --out must be different, but both are %s".formatted(file));
    }
  }

  /**
   * Writes the frames and opens the video, as requested, and returns the exit code.
   *
   * @param frames the number of frames for the progress; 0 if it is not known
   */
  public int run(Path video, int frames) {
    var code = directory.map(target -> writeFramesToEnd(video, target, frames)).orElse(ExitCode.OK);
    if (code == ExitCode.OK && invocation.has(OPEN)) {
      open(video);
    }
    return code;
  }

  /** An interrupted process does not exit before the last message. */
  private int writeFramesToEnd(Path video, FrameDirectory target, int frames) {
    try (var _ = interruption.onInterrupt(() -> {})) {
      return writeFrames(video, target, frames);
    }
  }

  private int writeFrames(Path video, FrameDirectory target, int frames) {
    return switch (export(video, target, frames)) {
      case ExportResult.FramesWritten(var written) -> {
        if (!quiet) {
          invocation.message("%d frames in %s".formatted(written, target.path()));
        }
        yield ExitCode.OK;
      }
      case ExportResult.ExportFailed(var reason) -> {
        invocation.message(
            "filmgate: %s is complete, but its frames cannot be written: %s"
                .formatted(video, reason));
        yield ExitCode.FAILED;
      }
      case ExportResult.ExportInterrupted _ -> {
        invocation.message(
            "filmgate: interrupted. %s is complete, its frames are not written".formatted(video));
        yield ExitCode.INTERRUPTED;
      }
    };
  }

  private ExportResult export(Path video, FrameDirectory target, int frames) {
    var settings = DecodeSettings.inDirectory(CacheDirectory.natives()).withTimeout(TIMEOUT);
    try (var decoder = new Decoder(settings)) {
      var export = new FrameExport(decoder, interruption);
      if (quiet || frames == 0) {
        return export.write(video, target, _ -> {});
      }
      try (var line =
          new ProgressLine(invocation.terminal(), Unit.WRITTEN_FRAMES, System::nanoTime)) {
        return export.write(video, target, done -> line.show(Math.min(done, frames), frames));
      }
    }
  }

  private void open(Path video) {
    VideoPlayer.ofSystem(invocation.environment().environment())
        .open(video)
        .ifPresent(
            reason ->
                invocation.message(
                    "filmgate: the video cannot be opened: %s. Open %s with a player"
                        .formatted(reason, video)));
  }
}
