package filmgate.media.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeRequest;
import filmgate.media.MediaFacts;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.prompt.Understanding;
import filmgate.render.spec.FootageAnalysis;
import filmgate.render.spec.FootageAnalysis.ClipMotion;
import filmgate.render.spec.FootageAnalysis.ClipPalette;
import filmgate.render.spec.FootageAnalysis.Spread;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The messages about clips, as they are read at the other end. */
class ClipMessagesTest {
  private static final FootageAnalysis ANALYSIS =
      new FootageAnalysis(
          new ClipPalette(new Spread(90.5, 30), new Spread(120, 4), new Spread(140, 5)),
          96,
          List.of(24, 48),
          new ClipMotion(0.1, 0, -0.02, 0.01));

  @Test
  void aVideoOfAClipArrivesAsItWasSent() throws Exception {
    var clip = new Footage.RawFootage(Path.of("/data/00.i420"), 1280, 720, 96);
    var audio = Optional.of(Path.of("/data/00.i420.pcm"));
    var none = new Still.NoStill();
    var media =
        new SourceMedia(none, none, clip, List.of(), FitMode.PAD, audio, Optional.of(ANALYSIS));
    var spec =
        new RenderSpec(
            new RenderSpec.Size(1280, 720),
            List.of(Shots.ofFrames(96, "add a red balloon, slow motion, snow at night")),
            media,
            new RenderSpec.Style(7, true, false, "kling-v3-omni std"));
    var sent = new WorkerMessage.StartRender(1, spec, Path.of("/data/video.mp4"), 2);
    assertThat(received(sent, WorkerMessage.class)).isEqualTo(sent);
  }

  @Test
  void theDecodingOfAClipArrivesAsItWasSent() throws Exception {
    var audio = Optional.of(Path.of("/data/00.i420.pcm"));
    var request =
        new DecodeRequest.DecodeClip(Path.of("/in.mp4"), Path.of("/data/00.i420"), 240, audio);
    assertThat(received(request, DecodeRequest.class)).isEqualTo(request);
    var facts = new MediaFacts(1920, 1080, 120, 30, 4, true);
    var outcome =
        new DecodeOutcome.DecodedClip(Path.of("/data/00.i420"), 1280, 720, 96, audio, facts);
    assertThat(received(outcome, DecodeOutcome.class)).isEqualTo(outcome);
    var measured = new DecodeOutcome.MeasuredClip(ANALYSIS, Optional.empty(), facts);
    assertThat(received(measured, DecodeOutcome.class)).isEqualTo(measured);
  }

  /** The decode process reads untrusted files, so its numbers are checked. */
  @Test
  void measuresThatCannotBeAreNotRead() {
    var facts = new MediaFacts(1920, 1080, 120, 30, 4, true);
    var measured = new DecodeOutcome.MeasuredClip(ANALYSIS, Optional.empty(), facts);
    for (var change : List.of("[24,48]>[48,24]", "[24,48]>[24,96]", "90.5>9000", "0.1>\"NaN\"")) {
      var sides = change.split(">", -1);
      assertThatThrownBy(() -> received(measured, sides[0], sides[1]))
          .as(change)
          .isInstanceOf(IOException.class);
    }
  }

  private static void received(DecodeOutcome message, String from, String to) throws Exception {
    var stream = new ByteArrayOutputStream();
    WorkerProtocol.write(stream, message);
    var body = new String(stream.toByteArray(), 4, stream.size() - 4, UTF_8);
    assertThat(body).contains(from);
    var changed = body.replace(from, to).getBytes(UTF_8);
    var whole = ByteBuffer.allocate(changed.length + 4).putInt(changed.length).put(changed);
    WorkerProtocol.read(new ByteArrayInputStream(whole.array()), DecodeOutcome.class);
  }

  private static <T> T received(T message, Class<T> type) throws Exception {
    var stream = new ByteArrayOutputStream();
    WorkerProtocol.write(stream, message);
    return WorkerProtocol.read(new ByteArrayInputStream(stream.toByteArray()), type).orElseThrow();
  }

  @Test
  void aSpecificationWithReferencesArrivesAsItWasSent() throws Exception {
    Understanding understood =
        SceneLibrary.bundled()
            .parser()
            .understand(
                "the cat in <<<image_1>>> chases @dog in the style of <<<image_2>>>",
                "",
                Map.of("dog", "a corgi"));
    assertThat(understood.roles()).hasSize(2);
    Path file = Path.of("a.i420").toAbsolutePath();
    RenderSpec spec =
        new RenderSpec(
            new RenderSpec.Size(640, 360),
            List.of(
                new RenderSpec.ShotSpec(24, "a", understood.scene(), understood.roles()),
                new RenderSpec.ShotSpec(24, "b", understood.scene())),
            new RenderSpec.SourceMedia(
                new Still.NoStill(),
                new Still.RawStill(file, 64, 36),
                new Footage.RawFootage(file, 64, 36, 9),
                List.of(
                    new Reference("image_1", new Still.RawStill(file, 64, 36)),
                    new Reference(
                        "@dog",
                        List.of(new Still.MissingStill("x"), new Still.RawStill(file, 8, 8)))),
                RenderSpec.FitMode.PAD),
            new RenderSpec.Style(1, true, true, "m"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkerMessage message = new WorkerMessage.StartRender(1, spec, file, 2);
    WorkerProtocol.write(out, message);
    assertThat(
            WorkerProtocol.read(new ByteArrayInputStream(out.toByteArray()), WorkerMessage.class))
        .contains(message);
  }
}
