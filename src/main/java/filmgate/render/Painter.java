package filmgate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Draws the frames of a film: the scene of each shot, then its words. */
public final class Painter implements FrameSource {
  private static final int FADE_FRAMES = 10;

  private final FilmSpec spec;
  private final SceneWriter writer;
  private final List<Take> takes = new ArrayList<>();

  public Painter(FilmSpec spec) {
    this.spec = spec;
    writer = new SceneWriter(spec);
    int start = 0;
    for (int i = 0; i < spec.shots().size(); i++) {
      takes.add(new Take(i, start));
      start += spec.shots().get(i).frames();
    }
  }

  @Override
  public int frames() {
    return spec.frames();
  }

  @Override
  public void draw(int index, I420 into) {
    Take take = takes.getFirst();
    for (Take candidate : takes) {
      take = candidate.start <= index ? candidate : take;
    }
    take.draw(index - take.start, into);
  }

  /** One shot, prepared when its first frame is wanted. */
  private final class Take {
    private final int number;
    private final int start;
    private final ReentrantLock preparing = new ReentrantLock();
    private List<Layers> layers = List.of();

    Take(int number, int start) {
      this.number = number;
      this.start = start;
    }

    void draw(int index, I420 into) {
      Layers ready = layers();
      ready.scene.draw(index, into);
      int frame = start + index;
      if (!writer.isExact(frame)) {
        ready.slate.draw(into, frame, strength(frame, index));
        ready.marks.forEach(mark -> mark.draw(into, 256));
      }
    }

    private Layers layers() {
      preparing.lock();
      try {
        if (layers.isEmpty()) {
          layers = List.of(prepare());
        }
        return layers.getFirst();
      } finally {
        preparing.unlock();
      }
    }

    /** The slate fades in with the shot, and out before a last frame that must be exact. */
    private int strength(int frame, int index) {
      int left = writer.isExact(spec.frames() - 1) ? spec.frames() - 1 - frame : FADE_FRAMES;
      return Math.min(256, Math.min(index, left) * 256 / FADE_FRAMES);
    }

    private Layers prepare() {
      FilmSpec.Shot shot = spec.shots().get(number);
      String head = "SHOT " + (number + 1) + "/" + takes.size() + " \u00b7 " + spec.style().label();
      Slate slate = new Slate(spec.size(), new Slate.Text(shot.prompt(), head), writer.cards());
      return new Layers(writer.scene(number, start), slate, Watermark.of(spec));
    }
  }

  private record Layers(Scene scene, Slate slate, List<Overlay> marks) {}
}
