package filmgate.render.stage;

import filmgate.render.draw.Light;
import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.PackedRgb;
import filmgate.render.raster.plate.PlateImage;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Setting.FloorSpec;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.spec.RenderSpec;
import filmgate.render.stage.layer.StageFrame;
import filmgate.render.stage.layer.StageLayer;
import filmgate.render.stage.layer.View.FrameGeometry;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * An image as the background of a scene: it fills the frame behind everything, and the subjects are
 * on a floor at the usual height.
 *
 * @param image any size
 */
public record Backdrop(I420 image) {
  /** Most images of a landscape or a street have their horizon above this part of the height. */
  private static final double HORIZON = 0.58;

  private static final double GROUND = 0.91;

  /** The mean luma of an image that was taken by day. */
  private static final double BRIGHT = 110;

  private static final double DARK = 48;

  /** The setting, which draws nothing itself. */
  public Setting in(Setting named) {
    var floor = new FloorSpec(FloorType.NONE, "#808080", 0);
    return new Setting(
        named.id(), false, named.time(), HORIZON, GROUND, floor, List.of(), named.sounds());
  }

  /** The light on the subjects: a little of the brightness and the colour of the image. */
  Light on(Light light) {
    var tone = tone();
    return new Light(
        Light.mix(light.ambient(), tone, 0.3),
        light.haze(),
        light.rim(),
        light.rimX(),
        light.rimY(),
        light.rimStrength() * 0.6,
        light.dark());
  }

  /** The mean colour, as bright as a grey wall would be there. */
  private int tone() {
    long red = 0;
    long green = 0;
    long blue = 0;
    var pixels = PackedRgb.of(small());
    for (var pixel : pixels) {
      red += pixel >> 16 & 255;
      green += pixel >> 8 & 255;
      blue += pixel & 255;
    }
    double lift = 1.7 / pixels.length;
    return channel(red * lift) << 16 | channel(green * lift) << 8 | channel(blue * lift);
  }

  private static int channel(double value) {
    return Math.clamp((long) value, 40, 255);
  }

  private I420 small() {
    return ImageLoader.fit(image, new RenderSpec.Size(64, 64), RenderSpec.FitMode.CROP);
  }

  private double brightness() {
    long sum = 0;
    var small = small();
    for (var luma : small.y()) {
      sum += luma & 255;
    }
    return sum / (double) small.y().length;
  }

  /** The layer of the image in the light of a scene. */
  StageLayer layer(Scene scene, FrameGeometry frame, Light light) {
    var across = margin(scene.camera().move(), true) * frame.unit();
    var down = margin(scene.camera().move(), false) * frame.unit();
    var width = even(frame.width() + 2 * across);
    var height = even(frame.height() + 2 * down);
    var fitted =
        ImageLoader.fit(image, new RenderSpec.Size(width, height), RenderSpec.FitMode.CROP);
    var canvas = PlateImage.canvas(width, height);
    var pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    var source = PackedRgb.of(fitted);
    double weight = Math.clamp((brightness() - DARK) / (BRIGHT - DARK), 0, 1);
    var lamp =
        new Light(Light.mix(0xffffff, light.ambient(), weight), light.haze(), 0, 0, 0, 0, false);
    double haze = haze(scene.weather());
    for (var i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | lamp.lit(source[i], haze);
    }
    var plate =
        new PlateImage(canvas, 1, (frame.width() - width) / 2.0, (frame.height() - height) / 2.0);
    var slow = scene.camera().move() == CameraMove.DRIFT;
    return new BackdropLayer(plate, slow ? 0.06 : 0);
  }

  private static double margin(CameraMove move, boolean across) {
    return switch (move) {
      case PAN_LEFT, PAN_RIGHT, ORBIT -> across ? 0.24 : 0.02;
      case TILT_UP, TILT_DOWN, CRANE_UP, CRANE_DOWN -> across ? 0.12 : 0.22;
      case TRACKING, HANDHELD -> across ? 0.14 : 0.06;
      case DRIFT, STATIC, DOLLY_IN, DOLLY_OUT, ZOOM_IN, ZOOM_OUT -> across ? 0.12 : 0.02;
    };
  }

  private static double haze(Weather weather) {
    return switch (weather) {
      case FOG -> 0.45;
      case RAIN, STORM, SNOW, DUST -> 0.18;
      case CLEAR, CLOUDY, OVERCAST, WIND -> 0;
    };
  }

  private static int even(double side) {
    return 2 * (int) StrictMath.ceil(side / 2);
  }

  /**
   * The image, at a great distance.
   *
   * @param push how much it is enlarged during the shot
   */
  private record BackdropLayer(PlateImage plate, double push) implements StageLayer {
    private static final double DEPTH = 0.1;

    @Override
    public void draw(StageFrame frame) {
      var shift = frame.view().shift(DEPTH, frame.geometry());
      double closer = 1 + push * frame.moment().progress();
      plate.draw(
          frame.pixels(),
          new PlateImage.PlateShift(shift.x(), shift.y(), shift.scale() * closer),
          0,
          frame.geometry().height());
    }
  }
}
