package filmgate.media.codec;

import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.FrameSource;
import filmgate.render.Painter;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast videos are drawn and coded, next to coding the same frames alone in the same run, with
 * the processor's time for a frame. Arguments: rounds of each measurement (3).
 */
public final class RenderBenchmark {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private RenderBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    System.out.printf("processors=%d java=%s%n", THREADS, Runtime.version());
    measure("720p", new Size(1280, 720), 5, rounds);
    measure("1080p", new Size(1920, 1080), 3, rounds);
    measure("2160p", new Size(3840, 2160), 1, rounds);
  }

  private static void measure(String name, Size size, int seconds, int rounds) throws Exception {
    RenderSpec spec =
        new RenderSpec(
            size,
            List.of(ShotSpec.ofSeconds(seconds, "a golden retriever running on the beach, sunset")),
            SourceMedia.NONE,
            new RenderSpec.Style(1, true, false, "kling-v3"));
    Best video = best(spec, rounds, () -> new Painter(spec));
    List<I420> drawn = new ArrayList<>();
    Painter painter = new Painter(spec);
    for (int i = 0; i < RenderSpec.FRAMES_PER_SECOND; i++) {
      I420 image = new I420(size.width(), size.height());
      painter.draw(i, image);
      drawn.add(image);
    }
    Best alone = best(spec, rounds, () -> new Recorded(drawn));
    System.out.printf(
        "%s video=%.1f fps (%.1fx real time, %.1f CPU ms a frame) coding alone=%.1f fps"
            + " (%.1f CPU ms) ratio=%.2f ratio by CPU=%.2f%n",
        name,
        video.fps,
        video.fps / RenderSpec.FRAMES_PER_SECOND,
        video.cpuMillis,
        alone.fps,
        alone.cpuMillis,
        video.fps / alone.fps,
        alone.cpuMillis / video.cpuMillis);
  }

  private record Best(double fps, double cpuMillis) {}

  private interface Source {
    FrameSource open();
  }

  private static Best best(RenderSpec spec, int rounds, Source source) throws Exception {
    double fps = 0;
    double cpu = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      Path file = Files.createTempFile("benchmark", ".mp4");
      long begun = System.nanoTime();
      long used = cpuNanos();
      VideoWriter.RenderListener watch = new VideoWriter.RenderListener(() -> false, frames -> {});
      new VideoWriter(spec, source.open(), THREADS, watch).write(file);
      fps = Math.max(fps, spec.frames() * 1e9 / (System.nanoTime() - begun));
      cpu = Math.min(cpu, (cpuNanos() - used) / 1e6 / spec.frames());
      Files.delete(file);
    }
    return new Best(fps, cpu);
  }

  private static long cpuNanos() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(java.time.Duration::toNanos)
        .orElse(0L);
  }

  /** Frames drawn before, over and over. */
  private record Recorded(List<I420> images) implements FrameSource {
    @Override
    public void draw(int index, I420 into) {
      into.copyFrom(images.get(index % images.size()));
    }
  }
}
