package filmgate.docs.model;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The fields that every model has, and the names of other services. */
final class CommonFieldsPage {
  static final String PATH = "/models/common-fields";

  private static final LocalizedText TITLE = new LocalizedText("Fields of every model", "通用参数");
  private static final LocalizedText SUMMARY =
      new LocalizedText(
          "The fields of a request that every model accepts, and field names of other services.",
          "所有模型都支持的请求参数，以及其他服务的参数名。");
  private static final LocalizedText ACCEPTED =
      new LocalizedText(
          "These fields are accepted at the top level of the body, beside the parameters of the"
              + " model.",
          "以下参数与模型参数一同写在请求体的最外层。");
  private static final LocalizedText FIELDS = new LocalizedText("Fields", "参数列表");
  private static final LocalizedText FOREIGN =
      new LocalizedText("Names of other services", "其他服务的参数名");
  private static final LocalizedText MAPPED =
      new LocalizedText(
          "A field under the name of another service is used as the field of the model with the"
              + " same meaning. `warnings` of the task lists it with the reason `mapped`. If the"
              + " meaning is not plain, the request is refused and the message names the field to"
              + " use. Hyphens, underscores, and case do not matter.",
          "使用其他服务的参数名时，按含义相同的模型参数处理，并在任务的 `warnings` 中注明原因 `mapped`。含义不明确时，请求会被拒绝，"
              + "错误消息会指出应使用的参数。参数名不区分大小写，连字符与下划线可省略。");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("meaning", "含义"),
          new LocalizedText("effect", "处理方式"),
          new LocalizedText("names", "参数名"));
  private static final int NAMES_SHOWN = 6;

  private CommonFieldsPage() {}

  static DocPage page(Language language) {
    var page = new MarkdownBuilder(language);
    page.heading(2, FIELDS, "fields");
    page.paragraph(ACCEPTED);
    ParameterSection.write(page, CommonFields.ALL);
    page.heading(2, FOREIGN, "names-of-other-services");
    page.paragraph(MAPPED);
    page.table(
        HEAD.stream().map(cell -> cell.forLanguage(language)).toList(),
        Arrays.stream(ForeignMeaning.values()).map(one -> row(one, language)).toList());
    return new DocPage(
        PATH,
        language,
        TITLE.forLanguage(language),
        SUMMARY.forLanguage(language),
        List.of(new Block.Markdown(page.text())));
  }

  private static List<String> row(ForeignMeaning meaning, Language language) {
    var names = meaning.names();
    var shown = names.stream().limit(NAMES_SHOWN).map(name -> "`" + name + "`");
    return List.of(
        meaningOf(meaning).forLanguage(language),
        effectOf(meaning.effect()).forLanguage(language),
        shown.collect(Collectors.joining(", ")) + (names.size() > NAMES_SHOWN ? " …" : ""));
  }

  private static LocalizedText effectOf(ForeignMeaning.Effect effect) {
    return switch (effect) {
      case FRAME -> new LocalizedText("used if it contains one image", "仅含一张图片时按该含义处理");
      case SWITCH -> new LocalizedText("used if the model has such a field", "模型有对应参数时按该含义处理");
      case CONTENT, OTHER_UNIT -> new LocalizedText("refused", "拒绝");
    };
  }

  private static LocalizedText meaningOf(ForeignMeaning meaning) {
    return switch (meaning) {
      case FIRST_FRAME -> new LocalizedText("first frame", "首帧");
      case LAST_FRAME -> new LocalizedText("last frame", "尾帧");
      case IMAGES ->
          new LocalizedText("several images, or an image without a role", "多张图片，或未说明角色的图片");
      case CLIP -> new LocalizedText("clip", "视频");
      case SHOT_LIST -> new LocalizedText("shots", "分镜");
      case ELEMENTS -> new LocalizedText("elements", "主体");
      case DURATION -> new LocalizedText("duration in seconds", "时长（秒）");
      case LENGTH -> new LocalizedText("length in another unit", "以其他单位表示的时长");
      case AUDIO -> new LocalizedText("audio", "音频");
      case WATERMARK -> new LocalizedText("watermark", "水印");
      case RESOLUTION -> new LocalizedText("resolution", "分辨率");
      case ASPECT_RATIO -> new LocalizedText("aspect ratio", "宽高比");
      case PIXELS -> new LocalizedText("width or height in pixels", "以像素表示的宽或高");
      case COUNT -> new LocalizedText("number of videos", "视频数量");
      case FRAME_RATE -> new LocalizedText("frame rate", "帧率");
      case SHOTS -> new LocalizedText("whether there are several shots", "是否多镜头");
      case MODEL -> new LocalizedText("model", "模型");
    };
  }
}
