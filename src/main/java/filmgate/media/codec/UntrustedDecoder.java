package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.DecodedClip;
import filmgate.media.DecodeOutcome.DecodedImage;
import filmgate.media.DecodeOutcome.Probed;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.DecodeRequest;
import filmgate.media.MediaFacts;
import filmgate.media.MediaPrecheck;
import filmgate.media.Sniffer;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.codec.FrameConverter.Content;
import filmgate.media.codec.webp.AnimatedWebp;
import filmgate.render.footage.FootageMeter;
import filmgate.render.raster.I420;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Decodes one untrusted file inside the decode process. */
public final class UntrustedDecoder {
  private static final int IMAGE_SIDE_MAX = 4096;
  private static final int MEASURED_SIDE_MAX = 160;
  private static final long CLIP_PIXELS_MAX = 1280 * 720;
  static final long CLIP_SOURCE_PIXELS_MAX = 4096 * 2304;
  private static final long ALLOCATION_MAX = 512L << 20;

  private UntrustedDecoder() {}

  /**
   * Runs the request.
   *
   * @throws MediaException if the file is {@link #broken}
   */
  public static DecodeOutcome handle(DecodeRequest request) throws IOException, MediaException {
    av_max_alloc(ALLOCATION_MAX);
    var refusal = MediaPrecheck.rejection(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var sniffed = Sniffer.sniff(request.source()).orElseThrow();
    return switch (request) {
      case DecodeRequest.DecodeImage image -> image(image, sniffed);
      case DecodeRequest.WriteJpeg(var source, var output) -> {
        Files.write(output, JpegWriter.ofDecoded(decoded(source, output, sniffed)));
        yield new DecodeOutcome.FilesMade();
      }
      case DecodeRequest.DecodeClip clip -> clip(clip);
      case DecodeRequest.MeasureClip clip -> measured(clip);
      case DecodeRequest.ProbeFile facts -> new Probed(Probe.read(facts.source()));
      case DecodeRequest.DropAudio copied -> {
        AudioRemover.write(copied);
        yield new Probed(Probe.read(copied.output()));
      }
      case DecodeRequest.MakeStills stills -> {
        JpegWriter.write(stills);
        yield new DecodeOutcome.StillsMade(Probe.read(stills.source()));
      }
      case DecodeRequest.MakePreview preview -> {
        PreviewWriter.write(preview);
        yield new DecodeOutcome.FilesMade();
      }
      case DecodeRequest.WriteFrames frames -> FrameWriter.write(frames);
    };
  }

  /** The outcome of a file that no decoder understands. */
  public static Undecodable broken(DecodeRequest request) {
    var why =
        new LocalizedText(
            "the file cannot be decoded: it is damaged or incomplete", "文件无法解码：文件已损坏或不完整");
    return new Undecodable(Code.BROKEN_MEDIA, request.accepted().refusal(why));
  }

  private static DecodeOutcome image(DecodeRequest.DecodeImage request, Sniffer.Sniffed sniffed)
      throws IOException, MediaException {
    var image = decoded(request.source(), request.output(), sniffed);
    try (var out = Files.newOutputStream(request.output())) {
      write(image, out);
    }
    return new DecodedImage(request.output(), image.width(), image.height());
  }

  /**
   * The upright image.
   *
   * @param output beside it a frame of an animation may be written
   */
  private static I420 decoded(Path source, Path output, Sniffer.Sniffed sniffed)
      throws IOException, MediaException {
    var turn = Orientation.ofExif(sniffed.orientation());
    return switch (sniffed.kind()) {
      case WEBP -> webp(source, output, turn);
      case PNG, JPEG, GIF, AVIF, HEIC, ISO_CLIP -> still(source, sniffed.kind(), turn);
    };
  }

  private static I420 webp(Path source, Path output, Orientation turn)
      throws IOException, MediaException {
    var animation = AnimatedWebp.read(source);
    if (animation.isEmpty()) {
      return still(source, MediaFormat.WEBP, turn);
    }
    var file = animation.get().extract(output);
    try {
      var frame = still(file, MediaFormat.WEBP, Orientation.UPRIGHT);
      var placed = animation.get().place(frame);
      return turn.apply(
          placed.orElseThrow(() -> new MediaException("the position of the first frame")));
    } finally {
      Files.delete(file);
    }
  }

  private static I420 still(Path file, MediaFormat format, Orientation turn)
      throws IOException, MediaException {
    var items = items(file, format);
    try (var input = MediaInput.open(file, format.demuxer());
        var image = ImageSource.primary(input, items.primary())) {
      items.colours().ifPresent(declared -> declared.applyTo(image.frame()));
      var upright = turn.equals(Orientation.UPRIGHT) ? image.orientation() : turn;
      var converter =
          new FrameConverter(MediaPrecheck.PIXELS_MAX, IMAGE_SIDE_MAX, upright, Content.IMAGE);
      return items.alpha() == 0
          ? converter.convert(image.frame())
          : withAlpha(file, format, items.alpha(), converter, image);
    }
  }

  /** The opacity is another image of the file, which is read from its start again. */
  private static I420 withAlpha(
      Path file, MediaFormat format, int item, FrameConverter converter, ImageSource image)
      throws MediaException {
    try (var input = MediaInput.open(file, format.demuxer())) {
      var alpha = ImageSource.numbered(input, item);
      if (alpha.isEmpty()) {
        return converter.convert(image.frame());
      }
      try (var opened = alpha.get()) {
        return converter.convert(image.frame(), Optional.of(opened.frame()));
      }
    }
  }

  private static HeifItems items(Path file, MediaFormat format) throws IOException {
    return switch (format) {
      case HEIC, AVIF -> HeifItems.read(file);
      case PNG, JPEG, WEBP, GIF, ISO_CLIP -> HeifItems.NONE;
    };
  }

  private static DecodeOutcome clip(DecodeRequest.DecodeClip request)
      throws IOException, MediaException {
    var facts = Probe.read(request.source());
    var refusal = refusal(facts);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try (MediaInput input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(input, CLIP_SOURCE_PIXELS_MAX, FrameReader.ErrorTolerance.LENIENT);
        var out = new BufferedOutputStream(Files.newOutputStream(request.output()))) {
      var converter =
          new FrameConverter(CLIP_PIXELS_MAX, IMAGE_SIDE_MAX, reader.orientation(), Content.CLIP);
      var retimer = new FrameRateConverter(reader, converter, facts.seconds(), request.frames());
      var last = retimer.write(frame -> write(frame, out));
      var audio = audio(request.source(), request.audio(), retimer.begin());
      return new DecodedClip(
          request.output(), last.width(), last.height(), retimer.frames(), audio, facts);
    }
  }

  private static DecodeOutcome measured(DecodeRequest.MeasureClip request)
      throws IOException, MediaException {
    var facts = Probe.read(request.source());
    var refusal = refusal(facts);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try (MediaInput input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(input, CLIP_SOURCE_PIXELS_MAX, FrameReader.ErrorTolerance.LENIENT)) {
      var small = (long) MEASURED_SIDE_MAX * MEASURED_SIDE_MAX;
      var converter =
          new FrameConverter(small, MEASURED_SIDE_MAX, reader.orientation(), Content.CLIP);
      var retimer = new FrameRateConverter(reader, converter, facts.seconds(), request.frames());
      var meter = new FootageMeter();
      retimer.write(meter::add);
      var audio = audio(request.source(), request.audio(), retimer.begin());
      return new DecodeOutcome.MeasuredClip(meter.analysis(), audio, facts);
    }
  }

  private static Optional<DecodeOutcome> refusal(MediaFacts facts) {
    if (facts.frames() == 0) {
      return Optional.of(
          refused(
              Code.UNSUPPORTED_MEDIA,
              new LocalizedText("the file has no video track", "文件中没有视频轨")));
    }
    if ((long) facts.width() * facts.height() > CLIP_SOURCE_PIXELS_MAX) {
      var size = facts.width() + " x " + facts.height();
      return Optional.of(
          refused(
              Code.MEDIA_TOO_LARGE,
              new LocalizedText("the clip has " + size + " pixels", "视频尺寸为 " + size + " 像素")));
    }
    return Optional.empty();
  }

  /** The file of the audio, if it is requested and the clip has any. */
  private static Optional<Path> audio(Path source, Optional<Path> file, double begin)
      throws IOException {
    return file.isPresent() && ClipAudio.write(source, begin, file.get()) ? file : Optional.empty();
  }

  private static Undecodable refused(Code code, LocalizedText why) {
    return new Undecodable(code, AcceptedFiles.CLIP.refusal(why));
  }

  static void write(I420 image, OutputStream out) throws IOException {
    out.write(image.y());
    out.write(image.u());
    out.write(image.v());
  }
}
