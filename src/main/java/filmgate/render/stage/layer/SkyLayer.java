package filmgate.render.stage.layer;

import filmgate.render.raster.plate.PlateImage;
import filmgate.render.raster.plate.PlateImage.PlateShift;
import filmgate.render.setting.StageGeometry;
import filmgate.render.sky.Atmosphere;
import java.util.Arrays;

/**
 * The sky, whose clouds move slowly, over a floor of haze.
 *
 * @param speed of the clouds to the left, in stage units a second
 */
public record SkyLayer(PlateImage sky, Atmosphere air, StageGeometry stage, double speed)
    implements StageLayer {
  @Override
  public void draw(StageFrame frame) {
    var geometry = frame.geometry();
    var floor = frame.view().floor(stage, geometry, 0);
    var end = Math.clamp((int) floor.horizon() + 2, 0, geometry.height());
    var shift = frame.view().shift(0, geometry);
    double drift = speed * frame.moment().seconds() * geometry.unit();
    sky.draw(frame.pixels(), new PlateShift(shift.x() - drift, shift.y(), shift.scale()), 0, end);
    Arrays.fill(
        frame.pixels().pixels(),
        end * geometry.width(),
        geometry.height() * geometry.width(),
        air.light().haze());
  }
}
