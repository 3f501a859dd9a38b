package filmgate.media.codec.encode;

import filmgate.media.codec.MediaException;
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
   * @param listener receives progress and requests cancellation
   */
  public VideoWriter(RenderSpec spec, FrameSource frames, int threads, RenderListener listener) {
    this.spec = spec;
    this.frames = frames;
    this.threads = threads;
    cancelled = listener.isCancelled();
    progress = listener.onFrames();
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
    var groups = GroupOfPictures.of(spec);
    var queue = new GopQueue(groups.size(), threads);
    var workers = new ArrayList<Thread>();
    for (var i = 0; i < threads; i++) {
      workers.add(
          Thread.ofPlatform()
              .name("encoder-" + i)
              .daemon()
              .start(() -> encodeGroups(groups, queue)));
    }
    try {
      mux(file, groups, queue);
    } finally {
      queue.cancel();
      for (var worker : workers) {
        worker.join();
      }
    }
  }

  private void encodeGroups(List<GroupOfPictures> groups, GopQueue queue) {
    var image = new I420(spec.size().width(), spec.size().height());
    try {
      for (var index = queue.next(); index >= 0; index = queue.next()) {
        queue.put(index, encodeGroup(groups.get(index), image, queue));
      }
    } catch (Throwable e) { // the muxer waits for every group
      queue.fail(e);
    }
  }

  private List<EncodedPacket> encodeGroup(GroupOfPictures group, I420 image, GopQueue queue)
      throws MediaException {
    var packets = new ArrayList<EncodedPacket>(group.frames());
    try (var encoder = new VideoEncoder(spec.size())) {
      for (var i = 0; i < group.frames(); i++) {
        if (cancelled.getAsBoolean() || queue.isCancelled()) {
          throw new CancelledException();
        }
        frames.draw(group.first() + i, image);
        encoder.encode(image, packets);
        progress.accept(queue.countFrame());
      }
      encoder.finish(packets);
    }
    if (packets.size() != group.frames()) {
      throw new MediaException("the encoder dropped a frame");
    }
    return packets;
  }

  private void mux(Path file, List<GroupOfPictures> groups, GopQueue queue)
      throws MediaException, InterruptedException {
    try (var parameters = new VideoEncoder(spec.size());
        var writer = new Mp4Writer(file)) {
      writer.addStream(parameters.context());
      if (spec.style().audio()) {
        muxWithAudio(writer, groups, queue);
      } else {
        writer.start();
        for (var i = 0; i < groups.size(); i++) {
          writeGroup(writer, queue.await(i));
        }
      }
      writer.finish();
    }
  }

  private void muxWithAudio(Mp4Writer writer, List<GroupOfPictures> groups, GopQueue queue)
      throws MediaException, InterruptedException {
    var track = new Soundtrack(spec);
    try (var encoder = new AudioEncoder()) {
      writer.addStream(encoder.context());
      writer.start();
      for (var i = 0; i < groups.size(); i++) {
        var group = groups.get(i);
        writeGroup(writer, queue.await(i));
        long end = (group.first() + group.frames()) * (long) Soundtrack.RATE;
        encoder.encodeUntil(end / RenderSpec.FRAMES_PER_SECOND, track, writer::writeAudio);
      }
    }
  }

  private static void writeGroup(Mp4Writer writer, List<EncodedPacket> packets)
      throws MediaException {
    for (var packet : packets) {
      writer.writeVideo(packet);
    }
  }
}
