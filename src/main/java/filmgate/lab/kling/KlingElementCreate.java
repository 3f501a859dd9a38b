package filmgate.lab.kling;

import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.dialect.RequestObject;
import java.util.List;

/** Checks a request that creates an element. */
final class KlingElementCreate {
  private static final int NAME_MAX = 20;
  private static final int DESCRIPTION_MAX = 100;
  private static final int ID_MAX = 256;
  private static final int IMAGES_MAX = 3;
  private static final int TAGS_MAX = 8;
  private static final List<String> NAMES =
      List.of(
          "element_name",
          "element_description",
          "reference_type",
          "element_image_list",
          "element_video_list",
          "element_voice_id",
          "tag_list",
          "callback_url",
          "external_task_id");

  private KlingElementCreate() {}

  /** The task that a request describes. */
  static NewTask read(DialectRequest request) {
    var body = RequestObject.body(request);
    body.allowOnly(NAMES);
    var _ = body.required("element_name", NAME_MAX);
    var _ = body.required("element_description", DESCRIPTION_MAX);
    var type =
        body.oneOf("reference_type", List.of("image_refer", "video_refer"))
            .orElseThrow(() -> body.invalid("reference_type", "must not be blank"));
    if (type.equals("image_refer")) {
      checkImages(object(body, "element_image_list"));
    } else {
      checkClip(object(body, "element_video_list"));
    }
    var _ = body.string("element_voice_id", 1, ID_MAX);
    for (var tag : body.objects("tag_list", TAGS_MAX)) {
      if (!tag.required("tag_id", ID_MAX).matches("o_10[1-8]")) {
        throw tag.invalid("tag_id", "must be one of o_101 to o_108");
      }
    }
    return new NewTask(
        request.path(),
        request.base(),
        body.string("external_task_id", 1, ID_MAX).orElse(""),
        body.url("callback_url").orElse(""),
        "",
        "0",
        false);
  }

  private static RequestObject object(RequestObject body, String name) {
    return body.object(name).orElseThrow(() -> body.invalid(name, "must not be blank"));
  }

  private static void checkImages(RequestObject images) {
    images.allowOnly(List.of("frontal_image", "refer_images"));
    var _ = images.requiredImage("frontal_image");
    var others = images.objects("refer_images", IMAGES_MAX);
    if (others.isEmpty()) {
      throw images.invalid("refer_images", "must not be empty");
    }
    for (var other : others) {
      other.allowOnly(List.of("image_url"));
      var _ = other.requiredImage("image_url");
    }
  }

  private static void checkClip(RequestObject clips) {
    clips.allowOnly(List.of("refer_videos"));
    var all = clips.objects("refer_videos", 1);
    if (all.isEmpty() || all.getFirst().url("video_url").isEmpty()) {
      throw clips.invalid("refer_videos", "must not be empty");
    }
  }
}
