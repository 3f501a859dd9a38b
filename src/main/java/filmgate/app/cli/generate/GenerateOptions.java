package filmgate.app.cli.generate;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.generate.GenerateRequest.Drawing;
import filmgate.app.cli.generate.GenerateRequest.VideoPart;
import filmgate.app.cli.video.VideoFollowUp;
import filmgate.generation.GenerationControls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The options of {@code generate} besides the request, and which of them exclude each other. */
record GenerateOptions(Invocation invocation) {
  static final String JSON = "--json";
  static final String QUIET = "--quiet";
  static final String LOCAL = "--local";
  static final String NO_WAIT = "--no-wait";
  static final String PREVIEW = "--preview";

  /** Options that only a server understands. */
  private static final List<String> OF_SERVER = List.of(NO_WAIT, CommandBuilder.SERVER);

  private static final String SEED = "--seed";
  private static final String SEED_FIELD = "seed";
  private static final String TIMEOUT = "--timeout";
  private static final String OUT = "--out";
  private static final int TIMEOUT_SECONDS = 3_600;

  static CommandBuilder addTo(CommandBuilder command) {
    command
        .number(
            SEED,
            "N",
            "The random seed, 0 to 4294967295. A field of the request if the model has it, or else"
                + " an option of the local renderer.")
        .option(OUT, "FILE", "The file to write or replace. Default: video.mp4.");
    return VideoFollowUp.addTo(command)
        .flag(
            PREVIEW,
            "Draw a preview of one second in 360p here, and send no request. Without --out, it is"
                + " written to preview.mp4.")
        .number(TIMEOUT, "SECONDS", "The longest time that it may take. Default: 3600.")
        .flag(NO_WAIT, "Print the id of the task, and do not wait for the video.")
        .flag(LOCAL, "Render here, even if there is a server.")
        .flag(QUIET, "Show no progress.")
        .flag(JSON, "Print the finished task, or the error, as JSON.");
  }

  /**
   * Rejects options that exclude each other.
   *
   * @throws CliException with what to omit
   */
  void check() {
    if (has(NO_WAIT)) {
      reject(VideoFollowUp.OPTIONS, "%s needs the finished video. Omit --no-wait");
    }
    if (has(LOCAL)) {
      reject(OF_SERVER, "--local renders here, without a task. Omit %s or --local");
    }
    if (has(PREVIEW)) {
      reject(OF_SERVER, "a preview is drawn here, without a task. Omit %s or --preview");
    }
  }

  /**
   * Rejects what needs a video if the request creates none.
   *
   * @throws CliException with what to omit
   */
  void requireVideo(ObjectNode body) {
    if (body.path("dry_run").asBoolean(false)) {
      reject(VideoFollowUp.OPTIONS, "%s needs the finished video. Omit -p dry_run");
    }
  }

  private void reject(List<String> options, String message) {
    for (var option : options) {
      if (has(option)) {
        throw new CliException(message.formatted(option));
      }
    }
  }

  private boolean has(String option) {
    return invocation.has(option);
  }

  boolean isQuiet() {
    return has(QUIET);
  }

  /** Whether the frames of a render are shown; a preview has too few. */
  boolean showsFrames() {
    return !has(QUIET) && !has(PREVIEW);
  }

  /** Whether the video is rendered here, whatever server there is. */
  boolean isLocal() {
    return has(LOCAL) || has(PREVIEW);
  }

  Duration timeout() {
    return Duration.ofSeconds(invocation.number(TIMEOUT, TIMEOUT_SECONDS));
  }

  /**
   * The file to write.
   *
   * @throws CliException if it is a directory, or its directory cannot be written
   */
  Path out() {
    var standard = has(PREVIEW) ? "preview.mp4" : "video.mp4";
    return writable(invocation.path(invocation.option(OUT).orElse(standard)));
  }

  private static Path writable(Path file) {
    var absolute = file.toAbsolutePath().normalize();
    var directory = absolute.getParent();
    if (Files.isDirectory(absolute) || directory == null) {
      throw new CliException("--out must be a file, but %s is a directory".formatted(absolute));
    }
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new CliException("--out: cannot write to the directory %s".formatted(directory));
    }
    return file;
  }

  /**
   * Adds the seed to a request for a server, if there is one.
   *
   * @param request builds the request once it is known that the model has a seed
   * @throws CliException if the model has no seed
   */
  ObjectNode withSeed(Supplier<ObjectNode> request) {
    var seed = seed();
    var model = RequestOptions.model(invocation);
    if (seed.isPresent() && !model.has(SEED_FIELD)) {
      throw new CliException(
          "--seed has no effect on a server: %s has no seed. Omit it, render here with --local, or"
                  .formatted(model.model())
              + " use one of the models "
              + model.modelsWith(SEED_FIELD));
    }
    var body = request.get();
    seed.ifPresent(value -> putSeed(body, value));
    return body;
  }

  private static void putSeed(ObjectNode body, long seed) {
    RequestOptions.rejectSecond(body, SEED, SEED_FIELD);
    body.put(SEED_FIELD, seed);
  }

  /** How a request is drawn here; the seed becomes a field of the request if the model has it. */
  Drawing drawing(ObjectNode body) {
    if (has(PREVIEW) && body.has("dry_run")) {
      throw new CliException("a preview creates no task. Omit -p dry_run or --preview");
    }
    var part = has(PREVIEW) ? VideoPart.PREVIEW : VideoPart.WHOLE;
    var seed = seed();
    if (seed.isPresent() && RequestOptions.model(invocation).has(SEED_FIELD)) {
      putSeed(body, seed.getAsLong());
      return new Drawing(part, OptionalLong.empty());
    }
    return new Drawing(part, seed);
  }

  private OptionalLong seed() {
    if (!has(SEED)) {
      return OptionalLong.empty();
    }
    var seed = invocation.number(SEED, 0);
    if (seed > GenerationControls.SEED_MAX) {
      throw new CliException("--seed must be 0 to %d".formatted(GenerationControls.SEED_MAX));
    }
    return OptionalLong.of(seed);
  }
}
