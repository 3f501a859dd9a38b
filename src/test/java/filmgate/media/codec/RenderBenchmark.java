package filmgate.media.codec;

import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.VideoSource;
import filmgate.render.raster.I420;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Mood;
import filmgate.render.shot.SamplePhotos;
import filmgate.render.shot.SamplePhotos.Part;
import filmgate.render.sound.ShotAudio;
import filmgate.render.sound.Soundtrack;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Frames per second of the scenes of the gallery, drawn and encoded, compared with encoding the
 * same frames alone: for each size the median scene and the slowest one. Each scene is drawn once
 * before it is measured, as in a worker that runs for long.
 *
 * <p>Then the same for photographs: a first frame that the camera approaches, and a first and a
 * last frame of which one becomes the other.
 *
 * <p>Arguments: how many scenes are measured, evenly from the gallery, or 0 for all. With {@code
 * photos}, only the photographs are measured.
 */
final class RenderBenchmark {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private RenderBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    System.out.printf("processors=%d java=%s%n", THREADS, Runtime.version());
    if (arguments.length == 0 || !arguments[0].equals("photos")) {
      int scenes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
      List<String> prompts = selected(scenes);
      measure("720p", new Size(1280, 720), 5, prompts);
      measure("1080p", new Size(1920, 1080), 3, prompts);
      measure("2160p", new Size(3840, 2160), 1, prompts);
    }
    measurePhotos("720p", new Size(1280, 720), 5);
    measurePhotos("1080p", new Size(1920, 1080), 5);
    measurePhotos("2160p", new Size(3840, 2160), 2);
  }

  private static void measurePhotos(String name, Size size, int seconds) throws Exception {
    Path directory = Files.createTempDirectory("benchmark");
    Still first = photo(directory.resolve("first"), new Part(0.05, 0.05, 0.8, 0.8), size);
    Still last = photo(directory.resolve("last"), new Part(0.12, 0.1, 0.75, 0.75), size);
    for (int run = 0; run < 2; run++) {
      print(name + " photo", measure(of(size, seconds, first, new Still.NoStill(), "dolly in")));
      print(name + " morph", measure(of(size, seconds, first, last, "morph")));
    }
    for (String file : List.of("first", "last")) {
      Files.delete(directory.resolve(file));
    }
    Files.delete(directory);
  }

  private static Still photo(Path file, Part part, Size size) throws Exception {
    I420 image = SamplePhotos.part("cat.jpg", part, size.width(), size.height());
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(image.y());
      out.write(image.u());
      out.write(image.v());
    }
    return new Still.RawStill(file, size.width(), size.height());
  }

  private static RenderSpec of(Size size, int seconds, Still first, Still last, String prompt) {
    return new RenderSpec(
        size,
        List.of(Shots.ofSeconds(seconds, prompt)),
        new SourceMedia(first, last, new Footage.NoFootage(), List.of(), FitMode.CROP),
        new RenderSpec.Style(1, true, false, ""));
  }

  private static List<String> selected(int scenes) throws Exception {
    List<String> all = GalleryPrompts.read();
    int step = scenes == 0 ? 1 : Math.max(1, all.size() / scenes);
    List<String> selected = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      selected.add(all.get(i));
    }
    return selected;
  }

  private static void measure(String name, Size size, int seconds, List<String> prompts)
      throws Exception {
    List<Figures> figures = new ArrayList<>();
    for (String prompt : prompts) {
      figures.add(measure(of(size, seconds, new Still.NoStill(), new Still.NoStill(), prompt)));
    }
    figures.sort(Comparator.comparingDouble(Figures::fps));
    print(name + " slowest", figures.getFirst());
    print(name + " median", figures.get(figures.size() / 2));
    figures.sort(Comparator.comparingDouble(Figures::ratio));
    print(name + " lowest ratio", figures.getFirst());
    print(name + " median ratio", figures.get(figures.size() / 2));
  }

  private static void print(String name, Figures figures) {
    System.out.printf(
        "%-20s %6.1f fps %5.1f CPU ms a frame, encoding alone %6.1f fps %5.1f CPU ms, ratio %.2f,"
            + " by CPU %.2f: %s%n",
        name,
        figures.fps,
        figures.cpuMillis,
        figures.aloneFps,
        figures.aloneCpuMillis,
        figures.ratio(),
        figures.aloneCpuMillis / figures.cpuMillis,
        figures.prompt.substring(0, Math.min(40, figures.prompt.length())));
  }

  private record Figures(
      String prompt, double fps, double cpuMillis, double aloneFps, double aloneCpuMillis) {
    double ratio() {
      return fps / aloneFps;
    }
  }

  private static Figures measure(RenderSpec spec) throws Exception {
    Size size = spec.size();
    List<I420> drawn = new ArrayList<>();
    Painter painter = new Painter(spec, SceneLibrary.bundled());
    for (int i = 0; i < RenderSpec.FRAMES_PER_SECOND / 2; i++) {
      I420 image = new I420(size.width(), size.height());
      painter.draw(spec.frames() / 2 + i, image);
      drawn.add(image);
    }
    Run video = run(spec, new Painter(spec, SceneLibrary.bundled()));
    Run alone = run(spec, new Recorded(drawn));
    String prompt = spec.shots().getFirst().prompt();
    return new Figures(prompt, video.fps, video.cpuMillis, alone.fps, alone.cpuMillis);
  }

  private record Run(double fps, double cpuMillis) {}

  private static Run run(RenderSpec spec, VideoSource source) throws Exception {
    Path file = Files.createTempFile("benchmark", ".mp4");
    long begun = System.nanoTime();
    long used = cpuNanos();
    VideoWriter.RenderListener watch = new VideoWriter.RenderListener(() -> false, frames -> {});
    new VideoWriter(spec, source, THREADS, watch).write(file);
    double fps = spec.frames() * 1e9 / (System.nanoTime() - begun);
    double cpu = (cpuNanos() - used) / 1e6 / spec.frames();
    Files.delete(file);
    return new Run(fps, cpu);
  }

  private static long cpuNanos() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(java.time.Duration::toNanos)
        .orElse(0L);
  }

  /** Frames drawn before, back and forth, over and over. */
  private record Recorded(List<I420> images) implements VideoSource {
    @Override
    public void draw(int index, I420 into) {
      int turn = images.size() - 1;
      int at = index % (2 * turn);
      into.copyFrom(images.get(at <= turn ? at : 2 * turn - at));
    }

    @Override
    public Soundtrack soundtrack() {
      return new Soundtrack(List.of(ShotAudio.ofMusic(1, Mood.NEUTRAL, Pace.NORMAL)), 1);
    }
  }
}
