package filmgate.dispatch.media;

import filmgate.generation.Clip;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.task.Task;
import filmgate.task.TaskWarning;
import filmgate.task.VideoFacts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request says about its video, to compare with the measured one.
 *
 * @param fields the fields of the model with their values
 */
record RequestedVideo(Generation generation, JsonNode fields) {
  /** The stable reason of each warning. */
  static final String REASON = "result_differs";

  private static final JsonMapper JSON = new JsonMapper();

  /** Upstreams round the number of frames, and add one. */
  private static final int DURATION_TOLERANCE_MILLIS = 500;

  /** Encoders need sides that are multiples of 16, so that 1088 rows count as 1080. */
  private static final int SIDE_TOLERANCE = 16;

  private static final double PIXELS_TOLERANCE = 0.05;
  private static final double RATIO_TOLERANCE = 0.03;

  static RequestedVideo of(Task.Request request) {
    return new RequestedVideo(
        GenerationJson.read(request.generation()), JSON.readTree(request.normalized()));
  }

  /** Whether the video must have no audio track. */
  boolean isSilent() {
    return !generation.output().audio()
        && generation.media().clips().stream().noneMatch(Clip::keepAudio);
  }

  /** A warning for each measured property that is not as requested. */
  List<TaskWarning> differences(VideoFacts facts) {
    var warnings = new ArrayList<TaskWarning>();
    var size = facts.width() + "×" + facts.height();
    if (!hasQuality(facts)) {
      var requested = generation.output().quality().shorterSide() + "p";
      warnings.add(
          warning(
              fields.has("resolution") ? "resolution" : "mode",
              "The video has %s pixels; %s was requested".formatted(size, requested),
              "视频的实际尺寸为 %s，与请求的 %s 不一致".formatted(size, requested)));
    }
    if (!hasShape(facts)) {
      warnings.add(
          warning(
              "aspect_ratio",
              "The video has %s pixels, which is not the requested aspect ratio".formatted(size),
              "视频的实际尺寸为 %s，与请求的宽高比不一致".formatted(size)));
    }
    addDuration(facts, warnings);
    addAudio(facts, warnings);
    return warnings;
  }

  /**
   * Providers keep either the shorter side or the number of pixels for a shape that is not 16:9, so
   * that a square video of 720p has 720×720 or 960×960 pixels.
   */
  private boolean hasQuality(VideoFacts facts) {
    var shorter = generation.output().quality().shorterSide();
    var measured = Math.min(facts.width(), facts.height());
    return Math.abs(measured - shorter) <= SIDE_TOLERANCE
        || isClose((double) facts.width() * facts.height(), pixels(shorter), PIXELS_TOLERANCE);
  }

  private static double pixels(int shorterSide) {
    return shorterSide * (shorterSide * 16 / 9.0);
  }

  private boolean hasShape(VideoFacts facts) {
    var ratio = (double) facts.width() / Math.max(1, facts.height());
    return switch (generation.output().shape()) {
      case FOLLOWS_IMAGE -> true;
      case WIDE_16_9 -> isClose(ratio, 16 / 9.0, RATIO_TOLERANCE);
      case TALL_9_16 -> isClose(ratio, 9 / 16.0, RATIO_TOLERANCE);
      case SQUARE -> isClose(ratio, 1, RATIO_TOLERANCE);
    };
  }

  private static boolean isClose(double measured, double requested, double tolerance) {
    return Math.abs(measured - requested) <= requested * tolerance;
  }

  /** A clip that is edited determines the duration. */
  private void addDuration(VideoFacts facts, List<TaskWarning> warnings) {
    var seconds = generation.output().seconds();
    var isClose = Math.abs(facts.durationMillis() - seconds * 1000L) <= DURATION_TOLERANCE_MILLIS;
    if (generation.media().baseClip().isPresent() || isClose) {
      return;
    }
    var measured = Double.toString(Math.round(facts.durationMillis() / 100.0) / 10.0);
    warnings.add(
        warning(
            "duration",
            "The video has a duration of %s s; %d s was requested".formatted(measured, seconds),
            "视频的实际时长为 %s 秒，与请求的 %d 秒不一致".formatted(measured, seconds)));
  }

  private void addAudio(VideoFacts facts, List<TaskWarning> warnings) {
    var param = fields.has("generate_audio") ? "generate_audio" : "audio";
    if (facts.audio() && isSilent()) {
      warnings.add(warning(param, "The video has audio; none was requested", "视频含有音轨，但请求要求无音频"));
    } else if (!facts.audio() && generation.output().audio()) {
      warnings.add(warning(param, "The video has no audio; audio was requested", "视频没有音轨，但请求要求音频"));
    }
  }

  private static TaskWarning warning(String param, String english, String chinese) {
    return new TaskWarning(param, REASON, english, chinese);
  }
}
