package filmgate.media.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.logging.LogContext;
import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.DecoderUnavailable;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.DecodeRequest;
import filmgate.media.DecodeSettings;
import filmgate.media.MediaPrecheck;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes untrusted files, each in a short-lived process with limits of memory, time, and output.
 * Every fault is a returned outcome. Blocks: call it from a virtual thread.
 */
public final class Decoder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);
  private static final int OUT_OF_MEMORY = 3; // Java's status with ExitOnOutOfMemoryError

  private final DecodeSettings settings;
  private final Semaphore slots;
  private final DecodeProcesses processes;

  public Decoder(DecodeSettings settings) {
    this.settings = settings;
    this.processes = new DecodeProcesses(settings);
    slots = new Semaphore(settings.parallel(), true);
  }

  /**
   * Decodes a PNG, JPEG, WebP, GIF (first frame), AVIF, or HEIC image of at most 40 million pixels
   * and 16384 a side, upright, longest side at most 4096, transparent pixels white.
   *
   * @param raw where the samples go, absolute; replaced
   * @return DecodedImage, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome image(Path source, Path raw) throws InterruptedException {
    return run(new DecodeRequest.DecodeImage(source.toAbsolutePath(), raw.toAbsolutePath()));
  }

  /**
   * Writes an image that {@link #image} decodes as a JPEG file, upright, longest side at most 4096.
   *
   * @return FilesMade, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome jpeg(Path source, Path output) throws InterruptedException {
    return run(new DecodeRequest.WriteJpeg(source.toAbsolutePath(), output.toAbsolutePath()));
  }

  /**
   * Decodes the beginning of an MP4 or MOV clip to 24 frames a second, at most 1280 x 720 pixels
   * large; 1 frame is a poster, 240 are the 10 s of a base clip (331 MB at 1280 x 720).
   *
   * @return DecodedClip, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome clip(Path source, Path raw, int framesMax) throws InterruptedException {
    return clip(source, raw, framesMax, Optional.empty());
  }

  /**
   * Decodes a clip as {@link #clip(Path, Path, int)} does.
   *
   * @param audio where its audio goes, if it is needed and there is any: a file of samples (see
   *     {@link filmgate.render.sound.RecordedAudio}) of at most a minute
   * @return DecodedClip, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome clip(Path source, Path raw, int framesMax, Optional<Path> audio)
      throws InterruptedException {
    return run(
        new DecodeRequest.DecodeClip(
            source.toAbsolutePath(),
            raw.toAbsolutePath(),
            framesMax,
            audio.map(Path::toAbsolutePath)));
  }

  /**
   * Measures the beginning of an MP4 or MOV clip that a video follows.
   *
   * @param audio where its audio goes, as in {@link #clip(Path, Path, int, Optional)}
   * @return MeasuredClip, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome measured(Path source, int framesMax, Optional<Path> audio)
      throws InterruptedException {
    return run(
        new DecodeRequest.MeasureClip(
            source.toAbsolutePath(), framesMax, audio.map(Path::toAbsolutePath)));
  }

  /** Probes an MP4 or MOV file: Probed, Undecodable, or DecoderUnavailable. */
  public DecodeOutcome facts(Path source) throws InterruptedException {
    return run(new DecodeRequest.ProbeFile(source.toAbsolutePath()));
  }

  /**
   * Copies the video track of an MP4 or MOV clip to an MP4 file without audio. The frames are
   * copied as they are.
   *
   * @return Probed with the facts of the copy, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome withoutAudio(Path source, Path output) throws InterruptedException {
    return run(new DecodeRequest.DropAudio(source.toAbsolutePath(), output.toAbsolutePath()));
  }

  /**
   * Writes the first frame of an MP4 or MOV clip as JPEG files: {@code poster} in the size of the
   * clip, and {@code thumbnail} with a longest side of at most 320.
   *
   * @return StillsMade, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome stills(Path source, Path poster, Path thumbnail)
      throws InterruptedException {
    return run(
        new DecodeRequest.MakeStills(
            source.toAbsolutePath(), poster.toAbsolutePath(), thumbnail.toAbsolutePath()));
  }

  /**
   * Writes the first three seconds of an MP4 or MOV clip as an animated WebP file that is at most
   * 320 wide.
   *
   * @return FilesMade, Undecodable, or DecoderUnavailable
   */
  public DecodeOutcome preview(Path source, Path output) throws InterruptedException {
    return run(new DecodeRequest.MakePreview(source.toAbsolutePath(), output.toAbsolutePath()));
  }

  /**
   * Writes every frame of an MP4 or MOV clip as a PNG file with the pixels of the clip, upright.
   * Each file appears when it is complete.
   *
   * @param directory an existing directory; see {@link filmgate.media.FrameFiles} for the names
   * @return FilesMade, Undecodable, or DecoderUnavailable, for example if the disk is full
   */
  public DecodeOutcome frames(Path source, Path directory) throws InterruptedException {
    return run(new DecodeRequest.WriteFrames(source.toAbsolutePath(), directory.toAbsolutePath()));
  }

  private DecodeOutcome run(DecodeRequest request) throws InterruptedException {
    try {
      var refusal = MediaPrecheck.rejection(request);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      slots.acquire();
      try {
        return inProcess(request);
      } finally {
        slots.release();
      }
    } catch (IOException e) {
      return new DecoderUnavailable("the decode process cannot work: " + e.getMessage());
    }
  }

  private DecodeOutcome inProcess(DecodeRequest request) throws IOException, InterruptedException {
    try (var taken = processes.take()) {
      return converse(taken.process(), request);
    }
  }

  private DecodeOutcome converse(Process process, DecodeRequest request)
      throws IOException, InterruptedException {
    var answer = new CompletableFuture<Optional<DecodeOutcome>>();
    Thread.ofVirtual().name("decode-answer").start(() -> listen(process, answer));
    var context = LogContext.carrier();
    Thread.ofVirtual().name("decode-stderr").start(() -> drain(process, context));
    try {
      WorkerProtocol.write(process.getOutputStream(), request);
      return answer
          .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
          .orElseGet(() -> died(process, request));
    } catch (TimeoutException e) {
      return undecodable(
          request,
          Code.MEDIA_TOO_LARGE,
          new LocalizedText("decoding the file takes too long", "文件解码耗时过长"));
    } catch (ExecutionException e) {
      return died(process, request);
    }
  }

  private static void listen(Process process, CompletableFuture<Optional<DecodeOutcome>> answer) {
    try {
      answer.complete(WorkerProtocol.read(process.getInputStream(), DecodeOutcome.class));
    } catch (IOException | RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private static DecodeOutcome died(Process process, DecodeRequest request) {
    process.destroyForcibly();
    var status = process.onExit().join().exitValue();
    LOG.warn("event=decode_process_exited status={}", status);
    return switch (status) {
      case 1 -> new DecoderUnavailable("the decode process does not run on this machine");
      case OUT_OF_MEMORY ->
          undecodable(
              request,
              Code.MEDIA_TOO_LARGE,
              new LocalizedText("decoding the file takes too much memory", "文件解码占用内存过多"));
      default ->
          undecodable(
              request,
              Code.BROKEN_MEDIA,
              new LocalizedText("the file crashed the decoder", "文件导致解码器崩溃"));
    };
  }

  private static Undecodable undecodable(DecodeRequest request, Code code, LocalizedText why) {
    return new Undecodable(code, request.accepted().refusal(why));
  }

  private static void drain(Process process, Supplier<LogContext> context) {
    try (var _ = context.get()) {
      var text = new String(process.getErrorStream().readNBytes(2_000), UTF_8).strip();
      if (!text.isEmpty()) {
        LOG.debug("event=decode_process_output text={}", text);
      }
      process.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.debug("event=decode_process_output_closed", e);
    }
  }

  /** Ends the process that was started ahead. */
  @Override
  public void close() {
    processes.close();
  }
}
