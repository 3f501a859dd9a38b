package filmgate.provider.local;

import filmgate.generation.Clip;
import filmgate.generation.Generation;
import filmgate.media.DecodeOutcome;
import filmgate.media.MediaFacts;
import filmgate.media.worker.Decoder;
import filmgate.provider.Input;
import filmgate.provider.ProviderException;
import filmgate.provider.VideoRequest;
import filmgate.provider.local.LocalSettings.MissingInput;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskWarning;
import filmgate.text.LocalizedText;
import java.nio.file.Path;
import java.util.Optional;

/** Decodes the inputs of a request, each file in its own process. */
record InputDecoder(Decoder decoder, MissingInput missing) {
  private static final int FRAMES_MAX = ClipRules.SECONDS_MAX_BASE * RenderSpec.FRAMES_PER_SECOND;

  /**
   * Decodes every input of the request into {@code directory}.
   *
   * @throws ProviderException if an input is broken, too large, or not valid for its field
   */
  DecodedInputs decode(VideoRequest request, Path directory) throws ProviderException {
    var decoded = new DecodedInputs();
    var number = 0;
    for (var input : request.inputs()) {
      var raw = directory.resolve("%02d.i420".formatted(number++));
      switch (input) {
        case Input.Missing(var param, var detail) -> addMissing(decoded, param, detail);
        case Input.Fetched fetched -> decode(fetched, request.generation(), raw, decoded);
        case Input.Link _ -> throw new IllegalArgumentException("the renderer needs the file");
      }
    }
    return decoded;
  }

  private void decode(Input.Fetched input, Generation generation, Path raw, DecodedInputs decoded)
      throws ProviderException {
    var clip = clip(generation, input.param());
    if (clip.isPresent()) {
      decodeClip(clip.get(), input.file(), raw, decoded);
    } else {
      var outcome = finished(() -> decoder.image(input.file(), raw));
      decoded.add(input.param(), image(input.param(), outcome));
    }
  }

  private void addMissing(DecodedInputs decoded, String param, String detail)
      throws ProviderException {
    if (missing == MissingInput.FAIL) {
      var message = new LocalizedText(detail, "链接无法访问，请检查链接是否可公开访问");
      throw refused(FailureCode.MEDIA_UNREACHABLE, param, message);
    }
    decoded.addMissing(param, detail);
  }

  private void decodeClip(Clip clip, Path file, Path raw, DecodedInputs decoded)
      throws ProviderException {
    var audio =
        clip.keepAudio()
            ? Optional.of(raw.resolveSibling(raw.getFileName() + ".pcm"))
            : Optional.<Path>empty();
    switch (clip.use()) {
      case BASE ->
          decodeBase(clip, finished(() -> decoder.clip(file, raw, FRAMES_MAX, audio)), decoded);
      case FEATURE ->
          addFeature(clip, finished(() -> decoder.measured(file, FRAMES_MAX, audio)), decoded);
    }
  }

  private static void decodeBase(Clip clip, DecodeOutcome outcome, DecodedInputs decoded)
      throws ProviderException {
    if (!(outcome
        instanceof
        DecodeOutcome.DecodedClip(
            var at,
            var width,
            var height,
            var count,
            var audio,
            var facts))) {
      throw noClip(clip, outcome);
    }
    check(clip, facts);
    decoded.add(clip.param(), new Footage.RawFootage(at, width, height, count));
    addAudio(clip, audio, decoded);
  }

  private static void addFeature(Clip clip, DecodeOutcome outcome, DecodedInputs decoded)
      throws ProviderException {
    if (!(outcome instanceof DecodeOutcome.MeasuredClip(var analysis, var audio, var facts))) {
      throw noClip(clip, outcome);
    }
    check(clip, facts);
    decoded.add(clip.param(), analysis);
    addAudio(clip, audio, decoded);
  }

  private static void check(Clip clip, MediaFacts facts) throws ProviderException {
    var violation = ClipRules.violation(facts, clip.use() == Clip.Use.BASE);
    if (violation.isPresent()) {
      throw refused(FailureCode.UNSUPPORTED_MEDIA, clip.param(), violation.get());
    }
  }

  private static ProviderException noClip(Clip clip, DecodeOutcome outcome) {
    return switch (outcome) {
      case DecodeOutcome.Undecodable(var code, var message) ->
          undecodable(code, clip.param(), message);
      case DecodeOutcome.DecoderUnavailable(var detail) -> fetchFailure(detail);
      case DecodeOutcome.DecodedImage _,
          DecodeOutcome.DecodedClip _,
          DecodeOutcome.MeasuredClip _,
          DecodeOutcome.Probed _,
          DecodeOutcome.StillsMade _,
          DecodeOutcome.FilesMade _ ->
          throw new IllegalStateException("the decoder returned no clip");
    };
  }

  private static void addAudio(Clip clip, Optional<Path> audio, DecodedInputs decoded) {
    audio.ifPresent(samples -> decoded.addAudio(clip.param(), samples));
    if (clip.keepAudio() && audio.isEmpty()) {
      decoded.warn(withoutAudio(clip.param()));
    }
  }

  private static TaskWarning withoutAudio(String param) {
    return new TaskWarning(
        param,
        "no_effect_locally",
        "The clip has no audio that the local renderer can keep.",
        "参考视频没有可以保留的音频。");
  }

  private static Still image(String param, DecodeOutcome outcome) throws ProviderException {
    return switch (outcome) {
      case DecodeOutcome.DecodedImage(var raw, var width, var height) ->
          new Still.RawStill(raw, width, height);
      case DecodeOutcome.Undecodable(var code, var message) ->
          throw undecodable(code, param, message);
      case DecodeOutcome.DecoderUnavailable(var detail) -> throw fetchFailure(detail);
      case DecodeOutcome.DecodedClip _,
          DecodeOutcome.MeasuredClip _,
          DecodeOutcome.Probed _,
          DecodeOutcome.StillsMade _,
          DecodeOutcome.FilesMade _ ->
          throw new IllegalStateException("the decoder returned no image");
    };
  }

  /** A decoder call, which may be interrupted. */
  private interface DecodeCall {
    DecodeOutcome run() throws InterruptedException;
  }

  private static DecodeOutcome finished(DecodeCall call) throws ProviderException {
    try {
      return call.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw fetchFailure("interrupted while decoding");
    }
  }

  /** No render was started: the request may be submitted again. */
  private static ProviderException fetchFailure(String detail) {
    return new ProviderException(new ProviderException.Cause.NotSent(), detail);
  }

  private static Optional<Clip> clip(Generation generation, String param) {
    return generation.media().clips().stream()
        .filter(clip -> clip.param().equals(param))
        .findFirst();
  }

  private static ProviderException undecodable(
      DecodeOutcome.Code code, String param, LocalizedText message) {
    var failure =
        switch (code) {
          case BROKEN_MEDIA -> FailureCode.BROKEN_MEDIA;
          case MEDIA_TOO_LARGE -> FailureCode.MEDIA_TOO_LARGE;
          case UNSUPPORTED_MEDIA -> FailureCode.UNSUPPORTED_MEDIA;
        };
    return refused(failure, param, message);
  }

  private static ProviderException refused(FailureCode code, String param, LocalizedText message) {
    var failure = new Failure(code, param, message.en(), message.zh());
    return new ProviderException(
        new ProviderException.Cause.RequestRefused(failure), code.wireName() + " at " + param);
  }
}
