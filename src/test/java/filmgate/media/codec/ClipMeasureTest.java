package filmgate.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeRequest;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.spec.FootageAnalysis;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured of clips whose colours, cuts, and movement ffmpeg has drawn. */
class ClipMeasureTest {
  /** Blurred noise, larger than the frame. */
  private static final String TEXTURE =
      "color=c=0x806040:s=60x30:r=24:d=0.04,noise=alls=60:allf=u,scale=2400:1200:flags=bicubic,"
          + "loop=loop=-1:size=1,setpts=N/24/TB,";

  @TempDir Path directory;

  @BeforeAll
  static void needFfmpeg() {
    Ffmpeg.assumeInstalled();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crop=1280:720:100:100 | STATIC | 0 | 0",
        "crop=1280:720:'100+120*t':100 | PAN_RIGHT | 0.09375 | 0",
        "crop=1280:720:'900-250*t':100 | PAN_LEFT | -0.1953 | 0",
        "crop=1280:720:100:'400-90*t' | TILT_UP | 0 | 0.125",
        "crop=1280:720:100:'10+90*t' | TILT_DOWN | 0 | -0.125",
        "crop=1280:720:'300+40*sin(8*t)+20*sin(21*t)':'300+30*sin(10*t)' | HANDHELD | 0 | 0",
      })
  void theMovementOfTheCameraIsMeasured(String filter, CameraMove move, double pan, double tilt)
      throws Exception {
    var measured = measured(TEXTURE + filter.replace("'", ""), 3);
    assertThat(measured.motion().move()).as("%s", measured.motion()).isEqualTo(move);
    assertThat(measured.motion().pan()).isCloseTo(pan, within(0.02));
    assertThat(measured.motion().tilt()).isCloseTo(tilt, within(0.02));
    assertThat(measured.cuts()).isEmpty();
  }

  @Test
  void aZoomIsMeasured() throws Exception {
    var zoom =
        "color=c=0x806040:s=60x34:r=24:d=0.04,noise=alls=60:allf=u,scale=2560:1440:flags=bicubic,"
            + "zoompan=z=%s:x=iw/2-(iw/zoom/2):y=ih/2-(ih/zoom/2):d=72:fps=24:s=1280x720";
    var in = measured(zoom.formatted("1+0.1*on/24"), 3);
    assertThat(in.motion().move()).as("%s", in.motion()).isEqualTo(CameraMove.ZOOM_IN);
    assertThat(in.motion().zoom()).isCloseTo(0.09, within(0.03));
    var out = measured(zoom.formatted("1.4-0.1*on/24"), 3);
    assertThat(out.motion().move()).isEqualTo(CameraMove.ZOOM_OUT);
  }

  /** A small thing that moves fast does not move the camera. */
  @Test
  void aThingThatMovesIsNotTheCamera() throws Exception {
    var passing =
        TEXTURE + "crop=1280:720:100:100[a];testsrc2=s=200x300:r=24[b];[a][b]overlay=x=300*t:y=300";
    assertThat(measured(passing, 3).motion().move()).isEqualTo(CameraMove.STATIC);
  }

  @Test
  void cutsAreFoundAtTheirFrames() throws Exception {
    var cut = "negate=enable=mod(floor(t)\\,2)";
    var measured = measured(TEXTURE + "crop=1280:720:'100+60*t':100," + cut, 4);
    assertThat(measured.cuts()).containsExactly(24, 48, 72);
    assertThat(measured.frames()).isEqualTo(96);
    assertThat(measured.motion().move()).isEqualTo(CameraMove.PAN_RIGHT);
    assertThat(measured(TEXTURE + "crop=1280:720:100:100,fade=in:0:48", 4).cuts()).isEmpty();
  }

  @Test
  void thePaletteIsThatOfTheFrames() throws Exception {
    var red =
        measured(
                "color=red:s=1280x720:r=24,format=rgb24,scale=out_color_matrix=bt709,format=yuv420p",
                3)
            .palette();
    assertThat(red.y().mean()).isCloseTo(63, within(1.5));
    assertThat(red.u().mean()).isCloseTo(102, within(1.5));
    assertThat(red.v().mean()).isCloseTo(240, within(1.5));
    assertThat(red.y().deviation()).isLessThan(2);
    var grey = measured(TEXTURE + "crop=1280:720:100:100,hue=s=0", 3).palette();
    assertThat(grey.u().mean()).isCloseTo(128, within(1.5));
    assertThat(grey.y().deviation()).isGreaterThan(2);
  }

  private FootageAnalysis measured(String filter, int seconds) throws Exception {
    var clip = directory.resolve("clip.mp4");
    Ffmpeg.run(
        "-f",
        "lavfi",
        "-i",
        filter,
        "-t",
        String.valueOf(seconds),
        "-r",
        "24",
        "-pix_fmt",
        "yuv420p",
        "-preset",
        "ultrafast",
        clip.toString());
    return switch (UntrustedDecoder.handle(
        new DecodeRequest.MeasureClip(clip, 240, Optional.empty()))) {
      case DecodeOutcome.MeasuredClip(var analysis, var _, var _) -> analysis;
      case DecodeOutcome other -> throw new AssertionError(other);
    };
  }
}
