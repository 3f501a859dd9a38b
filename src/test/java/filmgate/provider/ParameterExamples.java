package filmgate.provider;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pair of requests for each documented parameter, which differ in nothing else.
 *
 * @param field the parameter, with the object or the list that contains it
 */
record ParameterExamples(String model, String field, ObjectNode without, ObjectNode with) {
  private static final String URL = "https://example.com/";
  private static final String CLIP = "'video_list':[{'video_url':'https://example.com/a.mp4'%s}]";
  private static final String FRAME = "'image_urls':['https://example.com/a.png']";
  private static final String SHOTS =
      "'multi_shot':true,'shot_type':'customize','duration':5,'multi_prompt':[{'index':1,'prompt':'a"
          + " fox','duration':%d},{'index':2,'prompt':'a cat','duration':%d}]";
  private static final String LIBRARY = "'element_list':[{'element_id':'829836802793406551'}]";
  private static final String INLINE =
      "'element_list':[{'name':'Fox','description':'a red fox','element_input_urls':"
          + "['https://example.com/f1.png','https://example.com/f2.png']}]";

  /** Every parameter of every model that differs from another in its parameters. */
  static List<ParameterExamples> all() {
    var all = new Builder();
    klingV3(all);
    klingV3Omni(all);
    klingV26(all);
    veo(all);
    klingV3Names(all);
    return all.examples;
  }

  /** Collects the examples of one model after the other. */
  private static final class Builder {
    final List<ParameterExamples> examples = new ArrayList<>();
    private String model = "";

    void add(String field, String without, String with) {
      examples.add(new ParameterExamples(model, field, body(without), body(with)));
    }

    /** A parameter that a request with only a prompt may have. */
    void add(String field, String with) {
      add(field, "'prompt':'a fox'", "'prompt':'a fox'," + with);
    }

    private ObjectNode body(String fields) {
      return AdapterRequests.object("{'model':'%s',%s}".formatted(model, fields));
    }
  }

  private static void klingV3(Builder all) {
    all.model = "kling-v3";
    common(all);
    all.add("image_urls", FRAME);
    all.add("watermark", "'watermark':true");
    all.add("audio", "'audio':true");
    shots(all);
    elements(all, "'prompt':'a fox'," + FRAME);
    roles(all, "first_frame");
    all.add(
        "last_frame_image",
        "'prompt':'a fox'," + FRAME,
        "'prompt':'a fox'," + FRAME + ",'last_frame_image':'" + URL + "b.png'");
  }

  private static void klingV3Omni(Builder all) {
    all.model = "kling-v3-omni";
    common(all);
    all.add("image_urls", FRAME);
    roles(all, "reference");
    var clip = "'prompt':'a fox'," + CLIP;
    all.add("video_list", CLIP.formatted(""));
    all.add(
        "video_list[].refer_type", clip.formatted(""), clip.formatted(",'refer_type':'feature'"));
    all.add(
        "video_list[].keep_original_sound",
        clip.formatted(""),
        clip.formatted(",'keep_original_sound':'yes'"));
    shots(all);
    elements(all, "'prompt':'a fox'");
    all.add("watermark", "'watermark':true");
    all.add("audio", "'audio':true");
  }

  private static void klingV26(Builder all) {
    all.model = "kling-v2-6";
    all.add("prompt", "'prompt':'a fox'", "'prompt':'a cat'");
    all.add("mode", "'mode':'pro'");
    all.add("duration", "'duration':10");
    all.add("aspect_ratio", "'aspect_ratio':'9:16'");
    all.add("negative_prompt", "'negative_prompt':'blur'");
    all.add("image_urls", FRAME);
    all.add("audio", "'prompt':'a fox','mode':'pro'", "'prompt':'a fox','mode':'pro','audio':true");
    all.add("watermark", "'watermark':true");
  }

  private static void veo(Builder all) {
    all.model = "veo3.1-fast-official";
    all.add("prompt", "'prompt':'a fox'", "'prompt':'a cat'");
    all.add("negative_prompt", "'negative_prompt':'blur'");
    all.add("duration", "'duration':4");
    all.add("aspect_ratio", "'aspect_ratio':'9:16'");
    all.add("resolution", "'resolution':'1080p'");
    var frame = "'first_frame_image':'" + URL + "a.png'";
    all.add("first_frame_image", frame);
    all.add(
        "last_frame_image",
        "'prompt':'a fox'," + frame,
        "'prompt':'a fox'," + frame + ",'last_frame_image':'" + URL + "b.png'");
    all.add("seed", "'seed':7");
    all.add("generate_audio", "'generate_audio':true");
    all.add("person_generation", "'person_generation':'disallow'");
    all.add(
        "resize_mode",
        "'prompt':'a fox'," + frame,
        "'prompt':'a fox'," + frame + ",'resize_mode':'crop'");
    all.add("enhance_prompt", "'enhance_prompt':true");
    all.add("sample_count", "'sample_count':1");
  }

  private static void klingV3Names(Builder all) {
    all.model = "kling-v3-pro-audio";
    var frame = "'image':'" + URL + "a.png'";
    all.add("prompt", "'prompt':'a fox'", "'prompt':'a cat'");
    all.add("image", frame);
    all.add(
        "last_image",
        "'prompt':'a fox'," + frame,
        "'prompt':'a fox'," + frame + ",'last_image':'" + URL + "b.png'");
    all.add("aspect_ratio", "'aspect_ratio':'9:16'");
    all.add("duration", "'duration':10");
    all.add("extra_body.negative_prompt", "'extra_body':{'negative_prompt':'blur'}");
    all.add("extra_body.cfg_scale", "'extra_body':{'cfg_scale':0.5}");
    all.add("extra_body.shot_type", "'extra_body':{'shot_type':'intelligence'}");
    all.add(
        "extra_body.multi_prompt",
        "'prompt':'a fox'",
        "'extra_body':{'multi_prompt':[{'prompt':'a fox'},{'prompt':'a cat'}]}");
    all.add(
        "extra_body.element_list",
        "'prompt':'a fox'," + frame,
        "'prompt':'a fox'," + frame + ",'extra_body':{" + INLINE + "}");
    all.add("watermark", "'watermark':true");
  }

  private static void common(Builder all) {
    all.add("prompt", "'prompt':'a fox'", "'prompt':'a cat'");
    all.add("negative_prompt", "'negative_prompt':'blur'");
    all.add("mode", "'mode':'4k'");
    all.add("duration", "'duration':10");
    all.add("aspect_ratio", "'aspect_ratio':'9:16'");
  }

  private static void shots(Builder all) {
    var chosen = "'multi_shot':true,'shot_type':'intelligence'";
    all.add("multi_shot", chosen);
    all.add("shot_type", "'prompt':'a fox'," + chosen, SHOTS.formatted(2, 3));
    all.add("multi_prompt", SHOTS.formatted(2, 3), SHOTS.formatted(3, 2));
  }

  private static void elements(Builder all, String base) {
    all.add("element_list", base, base + "," + INLINE);
    all.add("element_list[].element_id", base, base + "," + LIBRARY);
  }

  private static void roles(Builder all, String role) {
    all.add(
        "image_with_roles",
        "'image_with_roles':[{'url':'" + URL + "a.png','role':'" + role + "'}]");
    var first = "{'url':'" + URL + "a.png','role':'first_frame'}";
    all.add(
        "image_with_roles[].role",
        "'prompt':'a fox','image_with_roles':[" + first + "]",
        "'prompt':'a fox','image_with_roles':["
            + first
            + ",{'url':'"
            + URL
            + "b.png','role':'last_frame'}]");
  }
}
