package filmgate.provider.kling;

import filmgate.generation.Clip;
import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.Image;
import filmgate.generation.OutputSpec;
import filmgate.provider.ProviderException;
import filmgate.provider.VideoRequest;
import filmgate.provider.upstream.InputFiles;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.kling.KlingImages;
import filmgate.provider.upstream.kling.KlingShapes;
import filmgate.task.TaskWarning;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The wire form of a request. */
record KlingRequest(VideoRequest request, KlingType.Model model, List<String> elementIds) {

  /** How the upstream is called: the model and the kind of media are the path. */
  UpstreamCall call(ObjectNode parameters) throws ProviderException {
    var body = JsonBodies.object();
    var text = new KlingPrompt(generation()).text();
    if (kind().equals("text-to-video")) {
      body.put("prompt", text);
    } else {
      addContents(body.putArray("contents"), text);
    }
    addSettings(body.putObject("settings"));
    addOptions(body.putObject("options"));
    JsonBodies.merge(body, parameters);
    return UpstreamCall.post("/" + kind() + "/" + request.upstream().model(), body);
  }

  /** The fields that have no effect at the upstream. */
  List<TaskWarning> warnings() {
    return KlingShapes.warnings(generation().output().shape(), carriesShape());
  }

  private Generation generation() {
    return request.generation();
  }

  private String kind() {
    var media = generation().media();
    return switch (model) {
      case OMNI -> "omni-video";
      case V3, V26 ->
          media.images().isEmpty() && media.elements().isEmpty()
              ? "text-to-video"
              : "image-to-video";
    };
  }

  private void addContents(ArrayNode contents, String text) throws ProviderException {
    var files = new InputFiles(request);
    if (!text.isEmpty()) {
      contents.addObject().put("type", "prompt").put("text", text);
    }
    var number = 1;
    for (var image : generation().media().images()) {
      contents
          .addObject()
          .put("type", typeOf(image.role()))
          .put("url", KlingImages.urlOrBase64(files, image.param()))
          .put("id", "image_" + number++);
    }
    for (var clip : generation().media().clips()) {
      contents
          .addObject()
          .put("type", clip.use() == Clip.Use.BASE ? "base_video" : "feature_video")
          .put("url", files.urlOrBase64(clip.param()))
          .put("id", "video_1");
    }
    addElements(contents, generation().media().elements());
  }

  private void addElements(ArrayNode contents, List<Element> elements) {
    for (var index = 0; index < elements.size(); index++) {
      contents
          .addObject()
          .put("type", "element")
          .put("element_id", elementIds.get(index))
          .put("id", "element_" + (index + 1));
    }
  }

  private static String typeOf(Image.Role role) {
    return switch (role) {
      case FIRST_FRAME -> "first_frame";
      case LAST_FRAME -> "last_frame";
      case REFERENCE -> "refer_image";
    };
  }

  private void addSettings(ObjectNode settings) {
    var output = generation().output();
    settings.put("resolution", resolution(output.quality()));
    if (generation().media().baseClip().isEmpty()) {
      settings.put("duration", output.seconds());
    }
    if (carriesShape()) {
      settings.put("aspect_ratio", KlingShapes.ratio(output.shape()));
    }
    settings.put("audio", audio());
    if (model.hasShots()) {
      settings.put("multi_shot", generation().controls().shotMode() != ShotMode.ONE_SHOT);
    }
  }

  private void addOptions(ObjectNode options) {
    options.put("external_task_id", request.attemptId());
    if (!request.upstream().callbackUrl().isEmpty()) {
      options.put("callback_url", request.upstream().callbackUrl());
    }
    if (generation().output().watermark()) {
      options.putObject("watermark_info").put("enabled", true);
    }
  }

  private boolean carriesShape() {
    var media = generation().media();
    return !kind().equals("image-to-video")
        && media.firstFrame().isEmpty()
        && media.baseClip().isEmpty();
  }

  private String audio() {
    if (generation().media().clips().stream().anyMatch(Clip::keepAudio)) {
      return "original";
    }
    return generation().output().audio() ? "native" : "off";
  }

  private static String resolution(OutputSpec.Quality quality) {
    return switch (quality) {
      case P720 -> "720p";
      case P1080 -> "1080p";
      case P2160 -> "4k";
    };
  }
}
