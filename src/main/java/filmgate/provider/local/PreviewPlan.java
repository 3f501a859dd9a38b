package filmgate.provider.local;

import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.Style;

/**
 * Reduces a video to a preview: the shorter side is 360 pixels, one shot lasts a second, several
 * last half a second each, and there is no audio. Scenes, images, and the seed are those of the
 * video.
 */
final class PreviewPlan {
  private static final int SHORTER_SIDE = 360;
  private static final int SHOT_FRAMES_MIN = RenderSpec.FRAMES_PER_SECOND / 2;

  private PreviewPlan() {}

  static RenderSpec of(RenderSpec video) {
    var count = video.shots().size();
    var frames = Math.max(SHOT_FRAMES_MIN, RenderSpec.FRAMES_PER_SECOND / count);
    return new RenderSpec(
        size(video.size()),
        video.shots().stream().map(shot -> shot.lasting(frames)).toList(),
        video.media(),
        style(video.style()));
  }

  private static Size size(Size size) {
    var scale = SHORTER_SIDE / (double) Math.min(size.width(), size.height());
    return new Size(even(size.width() * scale), even(size.height() * scale));
  }

  private static int even(double length) {
    return (int) Math.round(length / 2) * 2;
  }

  private static Style style(Style style) {
    return new Style(style.seed(), false, style.watermark(), "", style.slate());
  }
}
