package filmgate.media.codec.encode;

import filmgate.media.codec.encode.VideoWriter.CancelledException;
import filmgate.render.VideoSource;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the frames of all groups. The thread that encodes a group draws its frames; a thread that
 * has no group left draws frames of the others ahead, so that no processor waits for the last
 * group, which one thread encodes alone.
 */
final class DrawnFrames {
  private final VideoSource source;
  private final RenderSpec.Size size;
  private final int aheadMax;
  private final int allAheadMax;
  private final List<OpenGroup> open = new ArrayList<>();
  private final ArrayDeque<I420> free = new ArrayDeque<>();
  private int unclaimed;
  private boolean isCancelled;

  /**
   * @param threads that draw; beside the frames that encoders wait for, they draw at most twice as
   *     many ahead
   */
  DrawnFrames(RenderSpec spec, VideoSource source, int threads) {
    this.source = source;
    size = spec.size();
    unclaimed = spec.frames();
    aheadMax = threads + 1;
    allAheadMax = 2 * threads;
  }

  /** A group whose encoder takes the frames in order. Only one thread uses it. */
  final class OpenGroup {
    private final GroupOfPictures group;
    private final Map<Integer, I420> drawn = new HashMap<>();
    private int claimed;
    private int taken;

    private OpenGroup(GroupOfPictures group) {
      this.group = group;
    }

    /** The next frame, which is drawn if no other thread has done so; release it after use. */
    I420 next() throws CancelledException, InterruptedException {
      for (var claim = claimOf(this); claim.isPresent(); claim = claimOf(this)) {
        draw(claim.get());
      }
      return take(this);
    }

    private boolean isNextDrawn() {
      return drawn.containsKey(taken);
    }

    private boolean canBeClaimed() {
      return claimed < group.frames() && claimed - taken < aheadMax;
    }

    private int left() {
      return group.frames() - claimed;
    }
  }

  /** A frame that one thread draws. */
  private record Claim(OpenGroup group, int index) {}

  synchronized OpenGroup open(GroupOfPictures group) {
    var opened = new OpenGroup(group);
    open.add(opened);
    notifyAll();
    return opened;
  }

  /** Draws frames for the encoders of other threads until every frame of the video is drawn. */
  void drawAhead() throws InterruptedException {
    for (var claim = claimOfAny(); claim.isPresent(); claim = claimOfAny()) {
      draw(claim.get());
    }
  }

  private synchronized Optional<Claim> claimOfAny() throws InterruptedException {
    while (!isCancelled && unclaimed > 0) {
      var group =
          open.stream()
              .filter(_ -> ahead() < allAheadMax)
              .filter(OpenGroup::canBeClaimed)
              .max(Comparator.comparingInt(OpenGroup::left));
      if (group.isPresent()) {
        return Optional.of(claim(group.get()));
      }
      wait();
    }
    return Optional.empty();
  }

  /** The frames that are drawn or being drawn, and not yet encoded. */
  private int ahead() {
    return open.stream().mapToInt(group -> group.claimed - group.taken).sum();
  }

  /** A frame of the group to draw, or nothing when its next one is drawn. */
  private synchronized Optional<Claim> claimOf(OpenGroup group) throws InterruptedException {
    while (!isCancelled && !group.isNextDrawn()) {
      if (group.canBeClaimed()) {
        return Optional.of(claim(group));
      }
      wait();
    }
    return Optional.empty();
  }

  private Claim claim(OpenGroup group) {
    unclaimed--;
    return new Claim(group, group.claimed++);
  }

  private void draw(Claim claim) {
    var image = image();
    source.draw(claim.group.group.first() + claim.index, image);
    put(claim, image);
  }

  private synchronized I420 image() {
    return free.isEmpty() ? new I420(size.width(), size.height()) : free.pop();
  }

  private synchronized void put(Claim claim, I420 image) {
    claim.group.drawn.put(claim.index, image);
    notifyAll();
  }

  private synchronized I420 take(OpenGroup group) throws CancelledException {
    var image = group.drawn.remove(group.taken);
    if (image == null) {
      throw new CancelledException();
    }
    group.taken++;
    notifyAll();
    return image;
  }

  /** Frees the memory of a frame for another one. */
  synchronized void release(I420 image) {
    free.push(image);
  }

  /** Ends the work of all threads. */
  synchronized void cancel() {
    isCancelled = true;
    notifyAll();
  }
}
