package filmgate.render;

import filmgate.render.prompt.EditParser;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A clip of drawn frames, and the video of a prompt that edits it. */
final class ClipFootage {
  private static final EditParser PARSER = new EditParser(SceneLibrary.bundled().parser());

  private final Footage.RawFootage footage;

  private ClipFootage(Footage.RawFootage footage) {
    this.footage = footage;
  }

  static ClipFootage write(Path file, int frames, IntFunction<I420> draw) throws Exception {
    var size = draw.apply(0);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (var i = 0; i < frames; i++) {
        var image = draw.apply(i);
        out.write(image.y());
        out.write(image.u());
        out.write(image.v());
      }
    }
    return new ClipFootage(new Footage.RawFootage(file, size.width(), size.height(), frames));
  }

  RenderSpec spec(String prompt) {
    var none = new Still.NoStill();
    var scene = PARSER.understand(prompt, "", Map.of()).scene();
    return new RenderSpec(
        new RenderSpec.Size(footage.width(), footage.height()),
        List.of(new ShotSpec(footage.frames(), prompt, scene)),
        new SourceMedia(none, none, footage, List.of(), FitMode.CROP),
        new Style(5, false, false, ""));
  }

  /** The frames of the video of a prompt. */
  List<I420> frames(String prompt) {
    var painter = new Painter(spec(prompt), SceneLibrary.bundled());
    var frames = new ArrayList<I420>();
    for (var i = 0; i < footage.frames(); i++) {
      frames.add(new I420(footage.width(), footage.height()));
      painter.draw(i, frames.getLast());
    }
    return frames;
  }
}
