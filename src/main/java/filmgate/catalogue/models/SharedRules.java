package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.any;
import static filmgate.catalogue.spec.Condition.anyItem;
import static filmgate.catalogue.spec.Condition.is;
import static filmgate.catalogue.spec.Condition.not;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.never;
import static filmgate.catalogue.spec.Rule.violation;

import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;

/** Rules that several families share. */
final class SharedRules {
  static final Rule.PromptFields TEXTS = new Rule.PromptFields("prompt", "multi_prompt");

  private static final Condition CUSTOMIZED =
      all(is("multi_shot", true), is("shot_type", "customize"));

  /** Requires the prompt or one of {@code instead} (rules R30 and R48). */
  static Rule promptOr(String number, LocalizedText message, Condition... instead) {
    return new Rule.Needs(
        number,
        not(CUSTOMIZED),
        any(present("prompt"), any(instead)),
        violation("prompt", Reason.MISSING_REQUIRED),
        message);
  }

  static Rule promptAlways(String number) {
    return new Rule.Needs(
        number,
        all(),
        present("prompt"),
        violation("prompt", Reason.MISSING_REQUIRED),
        new LocalizedText("prompt is required", "prompt 为必填项"));
  }

  /** Rules R17 to R22, on several shots. */
  static List<Rule> shots() {
    return List.of(
        new Rule.Needs(
            "R17",
            is("multi_shot", true),
            present("shot_type"),
            violation("shot_type", Reason.MISSING_REQUIRED),
            new LocalizedText(
                "multi_shot=true requires shot_type: customize or intelligence",
                "multi_shot=true 时必须传 shot_type：customize 或 intelligence")),
        new Rule.Needs(
            "R17b",
            present("multi_prompt"),
            is("multi_shot", true),
            violation("multi_prompt", Reason.MULTI_SHOT_REQUIRED),
            new LocalizedText(
                "multi_prompt requires multi_shot=true", "传入 multi_prompt 时必须设 multi_shot=true")),
        new Rule.Needs(
            "R18",
            CUSTOMIZED,
            present("multi_prompt"),
            violation("multi_prompt", Reason.MISSING_REQUIRED),
            new LocalizedText(
                "shot_type=customize requires multi_prompt with 1 to 6 shots",
                "shot_type=customize 时必须传 multi_prompt（1 到 6 个分镜）")),
        new Rule.ShotsFillDuration(
            "R22",
            "multi_prompt",
            "duration",
            new LocalizedText(
                "the duration of a shot must be at most duration, and all of them must add up to"
                    + " duration",
                "每个分镜的时长不能超过 duration，时长之和必须等于 duration")),
        new Rule.Ignores(
            "R17",
            is("multi_shot", false),
            "shot_type",
            new LocalizedText(
                "{path} is ignored without multi_shot=true", "{path} 已忽略：未设 multi_shot=true")));
  }

  /** Rules R24 to R27, on elements. */
  static List<Rule> elements() {
    return List.of(
        new Rule.OneOfForms(
            "R25",
            "element_list",
            "element_id",
            List.of("name", "description", "element_input_urls"),
            new LocalizedText(
                "{path} must have either element_id or an inline element, not both",
                "{path} 不能同时包含 element_id 和其他字段，请只传其中一种")),
        new Rule.UniqueItems(
            "R26",
            "element_list",
            "name",
            List.of(),
            new LocalizedText(
                "{path} repeats the name of another element; names must be unique",
                "{path} 与其他主体重名，名称必须唯一")),
        new Rule.ElementReferencesExist(
            "R27",
            TEXTS,
            "element_list",
            new LocalizedText(
                "{path} refers to @{name}, but no element has that name",
                "{path} 引用了 @{name}，但 element_list 中没有该主体")));
  }

  /** Rules R16, R40, and R41, on images with roles. */
  static List<Rule> roles() {
    return List.of(
        never(
            "R40",
            all(present("image_urls"), present("image_with_roles")),
            violation("image_with_roles", Reason.CONFLICTING_PARAMETERS),
            new LocalizedText(
                "image_urls and image_with_roles exclude each other; send only one",
                "image_urls 与 image_with_roles 不能同时使用，请只传其中一个")),
        new Rule.UniqueItems(
            "R41",
            "image_with_roles",
            "role",
            List.of("first_frame", "last_frame"),
            new LocalizedText(
                "{path} is a duplicate; send at most one first_frame and one last_frame",
                "{path} 重复，first_frame 和 last_frame 各最多一个")),
        new Rule.Needs(
            "R16",
            anyItem("image_with_roles", "role", "last_frame"),
            anyItem("image_with_roles", "role", "first_frame"),
            violation("image_with_roles", Reason.FIRST_FRAME_REQUIRED),
            new LocalizedText("a last frame requires a first frame; add one", "不能只传尾帧，请同时传入首帧")));
  }

  private SharedRules() {}
}
