package filmgate.media.worker;

import filmgate.media.codec.Libav;
import filmgate.media.codec.MediaException;
import filmgate.media.codec.encode.Mp4Writer;
import filmgate.media.codec.encode.VerifiedFile;
import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The render worker process: reads requests from standard input, one at a time, and responds on
 * standard output. The argument is a directory with subjects and settings of the operator, if there
 * is one. It ends when its input ends, even during a render.
 */
public final class RenderMain {
  private static final long PROGRESS_NANOS = 200_000_000L;

  private final OutputStream out;
  private final AtomicLong cancelled = new AtomicLong(-1);

  private final SceneLibrary library;

  private RenderMain(OutputStream out, SceneLibrary library) {
    this.out = out;
    this.library = library;
  }

  public static void main(String[] arguments) {
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // only messages may reach the server
    var status = 0;
    try (var in = new FileInputStream(FileDescriptor.in)) {
      var art = Arrays.stream(arguments).findFirst().map(Path::of);
      new RenderMain(out, SceneLibrary.with(art)).serve(in);
    } catch (IOException | RuntimeException e) {
      System.err.println("render worker: " + e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }

  private void serve(InputStream in) throws IOException {
    var next = WorkerProtocol.read(in, WorkerMessage.class);
    while (next.isPresent()) {
      switch (next.get()) {
        case WorkerMessage.StartRender request ->
            Thread.ofPlatform().name("render").daemon().start(() -> render(request));
        case WorkerMessage.CancelRender(var id) -> cancelled.set(id);
        case WorkerMessage.FramesDone _,
            WorkerMessage.RenderDone _,
            WorkerMessage.RenderError _,
            WorkerMessage.RenderStopped _ ->
            throw new IOException("a message of the wrong direction");
      }
      next = WorkerProtocol.read(in, WorkerMessage.class);
    }
  }

  private void render(WorkerMessage.StartRender request) {
    try {
      send(renderVideo(request));
    } catch (VideoWriter.CancelledException e) {
      send(new WorkerMessage.RenderStopped(request.id()));
    } catch (MediaException | IOException | RuntimeException | LinkageError e) {
      send(new WorkerMessage.RenderError(request.id(), code(e), String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    freeMemory();
  }

  /**
   * Collects the plates of the video, which the collector would do only when the largest heap is
   * full: it prefers a larger heap to a full collection.
   */
  private static void freeMemory() {
    System.gc();
  }

  private static String code(Throwable failure) {
    return switch (failure) {
      case LinkageError _ -> "media_unavailable";
      case IOException _, Mp4Writer.StorageException _ -> "storage_failed";
      default -> "render_failed";
    };
  }

  private WorkerMessage.RenderDone renderVideo(WorkerMessage.StartRender request)
      throws MediaException, IOException, InterruptedException {
    Libav.load();
    var painter = new Painter(request.spec(), library);
    var writer =
        new VideoWriter(request.spec(), painter, request.threads(), listener(request.id()));
    var file = new VerifiedFile(request.output());
    try {
      file.prepare();
      writer.write(file.partFile());
      var video = file.publish(request.spec());
      return new WorkerMessage.RenderDone(request.id(), video, ProcessMemory.residentBytes());
    } finally {
      file.discard();
    }
  }

  private VideoWriter.RenderListener listener(long id) {
    long started = System.nanoTime();
    var reported = new AtomicLong(started);
    return new VideoWriter.RenderListener(
        () -> cancelled.get() == id,
        frames -> {
          long now = System.nanoTime();
          long before = reported.get();
          if (now - before > PROGRESS_NANOS && reported.compareAndSet(before, now)) {
            send(new WorkerMessage.FramesDone(id, frames, frames * 1e9 / (now - started)));
          }
        });
  }

  private synchronized void send(WorkerMessage message) {
    try {
      WorkerProtocol.write(out, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
