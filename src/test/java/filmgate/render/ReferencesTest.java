package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.prompt.Understanding;
import filmgate.render.raster.I420;
import filmgate.render.raster.PackedRgb;
import filmgate.render.raster.Yuv;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the frames show of reference images, by colours that no scene contains. */
class ReferencesTest {
  private static final Size SMALL = new Size(320, 180);
  private static final int SEEN = 600;
  private static final int PINK = 0xff10e0;

  @TempDir Path directory;

  @Test
  void theSubjectOfAnImageIsCutOut() throws Exception {
    Reference image = new Reference("image_1", subject());
    I420 frame = frame("让<<<image_1>>>中的人物在公园里挥手", 40, image);
    assertThat(pink(frame)).isGreaterThan(SEEN);
    assertThat(pink(frame("让<<<image_1>>>中的人物在公园里挥手", 40))).isZero();
    assertThat(pink(frame("a man waves in a park", 40, image))).as("a card").isBetween(100, SEEN);
  }

  @Test
  void aSubjectThatWalksMoves() throws Exception {
    Reference image = new Reference("image_1", subject());
    String prompt = "the person in <<<image_1>>> dances in a park";
    int[] early = rgb(frame(prompt, 10, image));
    int[] late = rgb(frame(prompt, 34, image));
    long moved = 0;
    for (int i = 0; i < early.length; i++) {
      moved += isPink(early[i]) != isPink(late[i]) ? 1 : 0;
    }
    assertThat(moved).isGreaterThan(40);
  }

  @Test
  void theSceneOfAnImageFillsTheFrame() throws Exception {
    Reference image = new Reference("image_2", filled(PINK));
    I420 frame = frame("a dog runs in the scene of <<<image_2>>>", 20, image);
    assertThat(pink(frame)).isGreaterThan(SMALL.width() * SMALL.height() / 2);
    assertThat(pink(frame)).isLessThan(SMALL.width() * SMALL.height() * 97 / 100);
  }

  @Test
  void theStyleOfAnImageIsItsColours() throws Exception {
    Reference image = new Reference("image_1", filled(0xd04020));
    String prompt = "a cat in the style of <<<image_1>>>";
    assertThat(mean(frame(prompt, 20, image).v())).isGreaterThan(mean(frame(prompt, 20).v()) + 8);
  }

  @Test
  void whatAPersonHoldsIsBesideThePerson() throws Exception {
    Reference image = new Reference("image_1", subject());
    I420 frame = frame("a man holding the cup in <<<image_1>>> in a park", 20, image);
    assertThat(pink(frame)).isBetween(30, SEEN);
    assertThat(pink(frame("a man in a park", 20))).isZero();
  }

  @Test
  void aBusyImageGivesItsColoursToTheFigure() throws Exception {
    Reference busy = new Reference("@tom", striped());
    I420 plain = frame("@tom walks in a park", 20);
    I420 coloured = frame("@tom walks in a park", 20, busy);
    assertThat(coloured.y()).isNotEqualTo(plain.y());
  }

  @Test
  void aCardIsShownForAllIfSlatesAreAlwaysShown() throws Exception {
    Reference image = new Reference("image_1", subject());
    String prompt = "the person in <<<image_1>>> waves in a park";
    I420 often = frame(video(prompt, SlateMode.ALWAYS, image), 30);
    I420 once = frame(video(prompt, SlateMode.SHOTS, image), 30);
    assertThat(pink(often)).isGreaterThan(pink(once) + 100);
  }

  @Test
  void aMissingImageIsACardAndTheSubjectIsDrawn() throws Exception {
    Reference missing = new Reference("image_1", new Still.MissingStill("image_urls[0]"));
    I420 frame = frame("the cat in <<<image_1>>> walks", 20, missing);
    assertThat(frame.y()).isNotEqualTo(frame("the cat in <<<image_1>>> walks", 20).y());
  }

  @Test
  void theSmallestImageIsDrawnInEveryRole() throws Exception {
    I420 dot = new I420(2, 2);
    dot.fill(Yuv.of(PINK));
    Reference image = new Reference("image_1", write(dot));
    for (String prompt :
        List.of(
            "the cat in <<<image_1>>> walks",
            "the statue in <<<image_1>>>",
            "a dog runs in <<<image_1>>>",
            "a dog in the style of <<<image_1>>>",
            "a man holding <<<image_1>>> smiles",
            "a man wearing <<<image_1>>> smiles",
            "no reference")) {
      I420 frame = frame(prompt, 20, image);
      assertThat(mean(frame.y())).as(prompt).isBetween(20.0, 232.0);
    }
  }

  @Test
  void framesDependOnTheSpecificationAlone() throws Exception {
    RenderSpec spec =
        video(
            "the person in <<<image_1>>> walks in <<<image_2>>>",
            SlateMode.SHOTS,
            new Reference("image_1", subject()),
            new Reference("image_2", striped()));
    Painter other = new Painter(spec, SceneLibrary.bundled());
    draw(other, 47);
    assertThat(draw(other, 30).y()).isEqualTo(frame(spec, 30).y());
    assertThat(draw(other, 30).u()).isEqualTo(frame(spec, 30).u());
  }

  private I420 frame(String prompt, int index, Reference... references) {
    return frame(video(prompt, SlateMode.SHOTS, references), index);
  }

  private static I420 frame(RenderSpec spec, int index) {
    return draw(new Painter(spec, SceneLibrary.bundled()), index);
  }

  private static I420 draw(Painter painter, int index) {
    I420 frame = new I420(SMALL.width(), SMALL.height());
    painter.draw(index, frame);
    return frame;
  }

  private static RenderSpec video(String prompt, SlateMode slate, Reference... references) {
    Understanding understood =
        SceneLibrary.bundled().parser().understand(prompt, "", Map.of("tom", "a man"));
    ShotSpec shot = new ShotSpec(48, prompt, understood.scene(), understood.roles());
    SourceMedia media =
        new SourceMedia(
            new Still.NoStill(),
            new Still.NoStill(),
            new Footage.NoFootage(),
            List.of(references),
            FitMode.CROP);
    return new RenderSpec(SMALL, List.of(shot), media, new Style(5, false, false, "m", slate));
  }

  private static int[] rgb(I420 frame) {
    return PackedRgb.of(frame);
  }

  private static int pink(I420 frame) {
    return (int) Arrays.stream(rgb(frame)).filter(ReferencesTest::isPink).count();
  }

  private static boolean isPink(int rgb) {
    int green = rgb >> 8 & 255;
    return (rgb >> 16 & 255) > green + 90 && (rgb & 255) > green + 80;
  }

  private static double mean(byte[] samples) {
    long sum = 0;
    for (byte sample : samples) {
      sum += sample & 255;
    }
    return sum / (double) samples.length;
  }

  /** A pink block before a white wall. */
  private Still subject() throws Exception {
    I420 image = new I420(200, 200);
    image.fill(Yuv.of(0xf2f2f0));
    Yuv pink = Yuv.of(PINK);
    for (int row = 40; row < 180; row++) {
      for (int column = 70; column < 130; column++) {
        int half = row / 2 * 100 + column / 2;
        image.y()[row * 200 + column] = (byte) pink.y();
        image.u()[half] = (byte) pink.u();
        image.v()[half] = (byte) pink.v();
      }
    }
    return write(image);
  }

  private Still filled(int rgb) throws Exception {
    I420 image = new I420(320, 180);
    image.fill(Yuv.of(rgb));
    return write(image);
  }

  /** Diagonal stripes up to every edge. */
  private Still striped() throws Exception {
    I420 image = new I420(160, 120);
    image.fill(Yuv.of(0x20a040));
    for (int i = 0; i < image.y().length; i++) {
      image.y()[i] = (byte) ((i % 160 + i / 160) / 6 % 2 == 0 ? 60 : 180);
    }
    return write(image);
  }

  private Still write(I420 image) throws Exception {
    Path file = Files.createTempFile(directory, "image", ".i420");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(image.y());
      out.write(image.u());
      out.write(image.v());
    }
    return new Still.RawStill(file, image.width(), image.height());
  }
}
