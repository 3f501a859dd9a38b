package filmgate.render.stage.layer;

import filmgate.render.raster.RgbFrame;
import filmgate.render.rig.Moment;
import filmgate.render.stage.layer.View.FrameGeometry;
import java.awt.Graphics2D;

/**
 * One frame while it is composed.
 *
 * @param pen draws into {@code pixels}, with antialiasing
 */
public record StageFrame(
    RgbFrame pixels, Graphics2D pen, FrameGeometry geometry, View view, Moment moment) {}
