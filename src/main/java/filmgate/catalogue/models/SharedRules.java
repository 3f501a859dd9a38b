package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.any;
import static filmgate.catalogue.spec.Condition.anyItem;
import static filmgate.catalogue.spec.Condition.is;
import static filmgate.catalogue.spec.Condition.not;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.blame;
import static filmgate.catalogue.spec.Rule.never;

import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;

/** Rules that several families have. */
final class SharedRules {
  static final Rule.PromptFields TEXTS = new Rule.PromptFields("prompt", "multi_prompt");

  private static final Condition CUSTOMIZED =
      all(is("multi_shot", true), is("shot_type", "customize"));

  /** The prompt, or whatever of {@code instead} may stand for it (R30, R48). */
  static Rule promptOr(String number, LocalizedText words, Condition... instead) {
    return new Rule.Needs(
        number,
        not(CUSTOMIZED),
        any(present("prompt"), any(instead)),
        blame("prompt", Reason.MISSING_REQUIRED),
        words);
  }

  static Rule promptAlways(String number) {
    return new Rule.Needs(
        number,
        all(),
        present("prompt"),
        blame("prompt", Reason.MISSING_REQUIRED),
        new LocalizedText("prompt is required", "缺少必填参数 prompt"));
  }

  /** R17 to R22: what several shots need. */
  static List<Rule> shots() {
    return List.of(
        new Rule.Needs(
            "R17",
            is("multi_shot", true),
            present("shot_type"),
            blame("shot_type", Reason.MISSING_REQUIRED),
            new LocalizedText(
                "multi_shot=true needs shot_type: customize or intelligence",
                "multi_shot=true 时必须传 shot_type：customize 或 intelligence")),
        new Rule.Needs(
            "R17b",
            present("multi_prompt"),
            is("multi_shot", true),
            blame("multi_prompt", Reason.MULTI_SHOT_REQUIRED),
            new LocalizedText(
                "multi_prompt needs multi_shot=true", "传 multi_prompt 时必须设 multi_shot=true")),
        new Rule.Needs(
            "R18",
            CUSTOMIZED,
            present("multi_prompt"),
            blame("multi_prompt", Reason.MISSING_REQUIRED),
            new LocalizedText(
                "shot_type=customize needs multi_prompt with 1 to 6 shots",
                "shot_type=customize 时必须传 multi_prompt（1-6 个分镜）")),
        new Rule.ShotsFillDuration(
            "R22",
            "multi_prompt",
            "duration",
            new LocalizedText(
                "each shot lasts at most duration, and together they last exactly duration",
                "每个分镜不超过 duration，时长之和等于 duration")),
        new Rule.Ignores(
            "R17",
            is("multi_shot", false),
            "shot_type",
            new LocalizedText(
                "{path} changes nothing without multi_shot=true",
                "未设 multi_shot=true，{path} 不生效，已忽略")));
  }

  /** R24 to R27: what named subjects need. */
  static List<Rule> elements() {
    return List.of(
        new Rule.OneOfForms(
            "R25",
            "element_list",
            "element_id",
            List.of("name", "description", "element_input_urls"),
            new LocalizedText(
                "{path} has element_id together with an inline element; send one of the two forms",
                "{path} 同时包含 element_id 与现场创建字段；只能二选一")),
        new Rule.UniqueItems(
            "R26",
            "element_list",
            "name",
            List.of(),
            new LocalizedText("{path} repeats the name of another element", "{path} 与其他主体重名")),
        new Rule.ElementReferencesExist(
            "R27",
            TEXTS,
            "element_list",
            new LocalizedText(
                "{path} calls @{name}, and no element has that name",
                "{path} 引用了 @{name}，但 element_list 中没有该主体")));
  }

  /** R40, R41: pictures with roles. */
  static List<Rule> roles() {
    return List.of(
        never(
            "R40",
            all(present("image_urls"), present("image_with_roles")),
            blame("image_with_roles", Reason.CONFLICTING_PARAMETERS),
            new LocalizedText(
                "image_urls and image_with_roles exclude each other; send one of them",
                "image_urls 与 image_with_roles 二选一，不要同时传")),
        new Rule.UniqueItems(
            "R41",
            "image_with_roles",
            "role",
            List.of("first_frame", "last_frame"),
            new LocalizedText(
                "{path} is a second one; there may be one first_frame and one last_frame",
                "{path} 重复；first_frame 和 last_frame 各最多一个")),
        new Rule.Needs(
            "R16",
            anyItem("image_with_roles", "role", "last_frame"),
            anyItem("image_with_roles", "role", "first_frame"),
            blame("image_with_roles", Reason.FIRST_FRAME_REQUIRED),
            new LocalizedText("a last_frame needs a first_frame; add one", "仅有尾帧会报错，必须配首帧")));
  }

  private SharedRules() {}
}
