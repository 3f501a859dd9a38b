package filmgate.media.codec;

import filmgate.render.FrameSource;
import filmgate.render.Soundtrack;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Draws and encodes a video with several threads, one group of pictures per thread, and writes it
 * with one muxer. The file is the same whatever the number of threads.
 */
public final class VideoWriter {
  private final RenderSpec spec;
  private final FrameSource frames;
  private final int threads;
  private final BooleanSupplier cancelled;
  private final IntConsumer progress;

  /**
   * @param frames the frames to draw
   * @param threads how many groups of pictures are encoded in parallel
   * @param watch receives progress and requests cancellation
   */
  public VideoWriter(RenderSpec spec, FrameSource frames, int threads, RenderListener watch) {
    this.spec = spec;
    this.frames = frames;
    this.threads = threads;
    cancelled = watch.isCancelled();
    progress = watch.onFrames();
  }

  /**
   * @param isCancelled called before each frame; true ends the work with {@link CancelledException}
   * @param onFrames receives the number of frames after each one, on any thread
   */
  public record RenderListener(BooleanSupplier isCancelled, IntConsumer onFrames) {}

  /** The render was cancelled. */
  public static final class CancelledException extends MediaException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
      super("cancelled");
    }
  }

  /** Writes the video to {@code file}. */
  public void write(Path file) throws MediaException, InterruptedException {
    List<GroupOfPictures> segments = GroupOfPictures.of(spec);
    GopQueue line = new GopQueue(segments.size(), threads);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(
          Thread.ofPlatform().name("segment-" + i).daemon().start(() -> work(segments, line)));
    }
    try {
      mux(file, segments, line);
    } finally {
      line.cancel();
      for (Thread worker : workers) {
        worker.join();
      }
    }
  }

  private void work(List<GroupOfPictures> segments, GopQueue line) {
    I420 image = new I420(spec.size().width(), spec.size().height());
    try {
      for (int index = line.next(); index >= 0; index = line.next()) {
        line.put(index, code(segments.get(index), image, line));
      }
    } catch (Throwable e) { // whatever it was, the muxer must hear of it
      line.fail(e);
    }
  }

  private List<EncodedPacket> code(GroupOfPictures segment, I420 image, GopQueue line)
      throws MediaException {
    List<EncodedPacket> packets = new ArrayList<>(segment.frames());
    try (VideoEncoder encoder = new VideoEncoder(spec.size())) {
      for (int i = 0; i < segment.frames(); i++) {
        if (cancelled.getAsBoolean() || line.isCancelled()) {
          throw new CancelledException();
        }
        frames.draw(segment.first() + i, image);
        encoder.encode(image, packets);
        progress.accept(line.countFrame());
      }
      encoder.finish(packets);
    }
    if (packets.size() != segment.frames()) {
      throw new MediaException("the encoder dropped a frame");
    }
    return packets;
  }

  private void mux(Path file, List<GroupOfPictures> segments, GopQueue line)
      throws MediaException, InterruptedException {
    try (VideoEncoder parameters = new VideoEncoder(spec.size());
        Mp4Writer writer = new Mp4Writer(file)) {
      writer.addStream(parameters.context());
      if (spec.style().audio()) {
        muxWithSound(writer, segments, line);
      } else {
        writer.start();
        for (int i = 0; i < segments.size(); i++) {
          writeSegment(writer, line.await(i));
        }
      }
      writer.finish();
    }
  }

  private void muxWithSound(Mp4Writer writer, List<GroupOfPictures> segments, GopQueue line)
      throws MediaException, InterruptedException {
    Soundtrack track = new Soundtrack(spec);
    try (AudioEncoder encoder = new AudioEncoder()) {
      writer.addStream(encoder.context());
      writer.start();
      for (int i = 0; i < segments.size(); i++) {
        GroupOfPictures segment = segments.get(i);
        writeSegment(writer, line.await(i));
        long end = (segment.first() + segment.frames()) * (long) Soundtrack.RATE;
        encoder.encodeUntil(end / RenderSpec.FRAMES_PER_SECOND, track, writer::writeAudio);
      }
    }
  }

  private static void writeSegment(Mp4Writer writer, List<EncodedPacket> packets)
      throws MediaException {
    for (EncodedPacket packet : packets) {
      writer.writeVideo(packet);
    }
  }
}
