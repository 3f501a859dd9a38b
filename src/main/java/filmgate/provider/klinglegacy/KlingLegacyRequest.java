package filmgate.provider.klinglegacy;

import filmgate.generation.Clip;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.Guidance;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.Image;
import filmgate.generation.OutputSpec;
import filmgate.provider.ProviderException;
import filmgate.provider.VideoRequest;
import filmgate.provider.klinglegacy.KlingLegacyType.Model;
import filmgate.provider.upstream.InputFiles;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.PromptReferences;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.kling.KlingImages;
import filmgate.provider.upstream.kling.KlingShapes;
import filmgate.task.TaskWarning;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The wire form of a request. */
record KlingLegacyRequest(VideoRequest request, Model model, List<String> elementIds) {
  /** Below this path is everything about videos. */
  static final String VIDEOS = "/v1/videos/";

  /** The references of prompts, in the form of the upstream. */
  static PromptReferences references(Generation generation) {
    return new PromptReferences(generation.media().elements(), name -> "<<<" + name + ">>>");
  }

  UpstreamCall call(ObjectNode parameters) throws ProviderException {
    var body = JsonBodies.object().put("model_name", request.upstream().model());
    addTexts(body);
    addOutput(body);
    addMedia(body, new InputFiles(request));
    body.put("external_task_id", request.attemptId());
    if (!request.upstream().callbackUrl().isEmpty()) {
      body.put("callback_url", request.upstream().callbackUrl());
    }
    JsonBodies.merge(body, parameters);
    return UpstreamCall.post(VIDEOS + kind(), body);
  }

  /** The last part of the path. */
  String kind() {
    return switch (model) {
      case OMNI -> "omni-video";
      case V3, V26 -> generation().media().images().isEmpty() ? "text2video" : "image2video";
    };
  }

  /** The fields that have no effect at the upstream. */
  List<TaskWarning> warnings() {
    return KlingShapes.warnings(generation().output().shape(), carriesShape());
  }

  private Generation generation() {
    return request.generation();
  }

  private void addTexts(ObjectNode body) {
    var references = references(generation());
    var mode = generation().controls().shotMode();
    if (mode != ShotMode.ONE_SHOT) {
      body.put("multi_shot", true);
      body.put("shot_type", mode == ShotMode.CUSTOMIZE ? "customize" : "intelligence");
    }
    if (!generation().shots().isEmpty()) {
      var shots = body.putArray("multi_prompt");
      for (var shot : generation().shots()) {
        shots
            .addObject()
            .put("index", shot.index())
            .put("prompt", references.rewrite(shot.prompt()))
            .put("duration", Integer.toString(shot.seconds()));
      }
    } else if (!generation().prompt().isEmpty()) {
      body.put("prompt", references.rewrite(generation().prompt()));
    }
    if (!generation().negativePrompt().isEmpty()) {
      body.put("negative_prompt", generation().negativePrompt());
    }
  }

  private void addOutput(ObjectNode body) {
    var output = generation().output();
    body.put("mode", mode(output.quality()));
    if (generation().media().baseClip().isEmpty()) {
      body.put("duration", Integer.toString(output.seconds()));
    }
    if (carriesShape()) {
      body.put("aspect_ratio", KlingShapes.ratio(output.shape()));
    }
    body.put("sound", output.audio() ? "on" : "off");
    if (model == Model.V3 && generation().controls().guidance() instanceof Guidance.Scale scale) {
      body.put("cfg_scale", scale.value());
    }
    if (output.watermark()) {
      body.putObject("watermark_info").put("enabled", true);
    }
  }

  private boolean carriesShape() {
    var media = generation().media();
    return !kind().equals("image2video")
        && media.firstFrame().isEmpty()
        && media.baseClip().isEmpty();
  }

  private void addMedia(ObjectNode body, InputFiles files) throws ProviderException {
    switch (model) {
      case OMNI -> addLists(body, files);
      case V3, V26 -> addFrames(body, files);
    }
    if (!elementIds.isEmpty()) {
      var elements = body.putArray("element_list");
      elementIds.forEach(id -> elements.addObject().put("element_id", new BigInteger(id)));
    }
  }

  private void addFrames(ObjectNode body, InputFiles files) throws ProviderException {
    for (var image : generation().media().images()) {
      var field = image.role() == Image.Role.LAST_FRAME ? "image_tail" : "image";
      body.put(field, KlingImages.urlOrBase64(files, image.param()));
    }
  }

  private void addLists(ObjectNode body, InputFiles files) throws ProviderException {
    var media = generation().media();
    if (!media.images().isEmpty()) {
      var images = body.putArray("image_list");
      for (var image : media.images()) {
        addImage(images.addObject(), image, files);
      }
    }
    for (var clip : media.clips()) {
      body.putArray("video_list")
          .addObject()
          .put("video_url", files.urlOrBase64(clip.param()))
          .put("refer_type", clip.use() == Clip.Use.BASE ? "base" : "feature")
          .put("keep_original_sound", clip.keepAudio() ? "yes" : "no");
    }
  }

  private static void addImage(ObjectNode entry, Image image, InputFiles files)
      throws ProviderException {
    entry.put("image_url", KlingImages.urlOrBase64(files, image.param()));
    switch (image.role()) {
      case FIRST_FRAME -> entry.put("type", "first_frame");
      case LAST_FRAME -> entry.put("type", "end_frame");
      case REFERENCE -> {}
    }
  }

  private static String mode(OutputSpec.Quality quality) {
    return switch (quality) {
      case P720 -> "std";
      case P1080 -> "pro";
      case P2160 -> "4k";
    };
  }
}
