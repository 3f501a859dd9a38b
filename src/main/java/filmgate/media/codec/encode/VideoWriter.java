package filmgate.media.codec.encode;

import filmgate.media.codec.MediaException;
import filmgate.render.VideoSource;
import filmgate.render.sound.Soundtrack;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Draws and encodes a video with several threads, one group of pictures per thread, and writes it
 * with one muxer. Threads without a group help to draw the last ones. The file is the same whatever
 * the number of threads.
 */
public final class VideoWriter {
  private final RenderSpec spec;
  private final VideoSource source;
  private final int threads;
  private final BooleanSupplier cancelled;
  private final IntConsumer progress;

  /**
   * @param source the frames to draw, and the audio
   * @param threads how many groups of pictures are encoded in parallel
   * @param listener receives progress and requests cancellation
   */
  public VideoWriter(RenderSpec spec, VideoSource source, int threads, RenderListener listener) {
    this.spec = spec;
    this.source = source;
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
    var frames = new DrawnFrames(spec, source, threads);
    var workers = new ArrayList<Thread>();
    for (var i = 0; i < threads; i++) {
      workers.add(
          Thread.ofPlatform()
              .name("encoder-" + i)
              .daemon()
              .start(() -> encodeGroups(groups, queue, frames)));
    }
    try {
      mux(file, groups, queue);
    } finally {
      queue.cancel();
      frames.cancel();
      for (var worker : workers) {
        worker.join();
      }
    }
  }

  private void encodeGroups(List<GroupOfPictures> groups, GopQueue queue, DrawnFrames frames) {
    try {
      for (var index = queue.next(); index >= 0; index = queue.next()) {
        queue.put(index, encodeGroup(groups.get(index), queue, frames));
      }
      frames.drawAhead();
    } catch (Throwable e) { // the muxer waits for every group
      queue.fail(e);
      frames.cancel();
    }
  }

  private List<EncodedPacket> encodeGroup(GroupOfPictures group, GopQueue queue, DrawnFrames frames)
      throws MediaException, InterruptedException {
    var packets = new ArrayList<EncodedPacket>(group.frames());
    var open = frames.open(group);
    try (var encoder = new VideoEncoder(spec.size())) {
      for (var i = 0; i < group.frames(); i++) {
        if (cancelled.getAsBoolean() || queue.isCancelled()) {
          throw new CancelledException();
        }
        var image = open.next();
        encoder.encode(image, packets);
        frames.release(image);
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
    var track = source.soundtrack();
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
