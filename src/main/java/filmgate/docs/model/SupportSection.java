package filmgate.docs.model;

import filmgate.catalogue.spec.Field;
import filmgate.docs.model.ParameterUse.InputKind;
import filmgate.docs.model.ParameterUse.UseFinder;
import filmgate.docs.model.SupportMatrix.SupportCell;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The support matrix, and the parameters of text to video against those of image to video. */
final class SupportSection {
  private static final LocalizedText MATRIX = new LocalizedText("Supported features", "功能支持矩阵");
  private static final LocalizedText FEATURE = new LocalizedText("feature", "功能");
  private static final LocalizedText INPUTS =
      new LocalizedText("Text to video and image to video", "文生视频与图生视频");
  private static final LocalizedText KIND =
      new LocalizedText(
          "A request without images is text to video, a request with images is image to video.",
          "系统根据是否传入图片自动判断：不传图片为文生视频，传入图片为图生视频。");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("parameter", "参数"),
          new LocalizedText("text to video", "文生视频"),
          new LocalizedText("image to video", "图生视频"));

  private SupportSection() {}

  static void write(MarkdownBuilder page, ModelContext model) {
    page.heading(2, MATRIX, "support");
    writeMatrix(page, model);
    page.heading(2, INPUTS, "inputs");
    page.paragraph(KIND);
    writeInputs(page, model);
  }

  private static void writeMatrix(MarkdownBuilder page, ModelContext model) {
    var matrix = SupportMatrix.of(model.catalogue(), model.spec(), model.guide());
    var rows = new ArrayList<List<String>>();
    for (var index = 0; index < matrix.rows().size(); index++) {
      var title = model.guide().features().get(index).title().forLanguage(page.language());
      var cells = matrix.rows().get(index).stream().map(cell -> text(cell, page.language()));
      rows.add(Stream.concat(Stream.of(title), cells).toList());
    }
    var first = Stream.of(FEATURE.forLanguage(page.language()));
    page.table(Stream.concat(first, matrix.columns().stream()).toList(), rows);
  }

  private static String text(SupportCell cell, Language language) {
    return switch (cell) {
      case SupportCell.Supported _ -> "✓";
      case SupportCell.Unsupported _ -> "–";
      case SupportCell.FieldIgnored(var field) ->
          new LocalizedText("✓, `" + field + "` is ignored", "✓（忽略 `" + field + "`）")
              .forLanguage(language);
    };
  }

  private static void writeInputs(MarkdownBuilder page, ModelContext model) {
    var text = new UseFinder(model.catalogue(), model.spec(), model.guide(), InputKind.TEXT);
    var images = new UseFinder(model.catalogue(), model.spec(), model.guide(), InputKind.IMAGES);
    page.table(
        HEAD.stream().map(cell -> cell.forLanguage(page.language())).toList(),
        model.spec().fields().all().stream()
            .map(field -> row(field, text.find(field), images.find(field), page.language()))
            .toList());
  }

  private static List<String> row(
      Field field, ParameterUse text, ParameterUse images, Language language) {
    var link = "[`%s`](#%s)".formatted(field.path(), field.name());
    return List.of(link, word(text).forLanguage(language), word(images).forLanguage(language));
  }

  private static LocalizedText word(ParameterUse use) {
    return switch (use) {
      case REQUIRED -> new LocalizedText("required", "必填");
      case OPTIONAL -> new LocalizedText("optional", "可选");
      case IGNORED -> new LocalizedText("ignored", "忽略");
      case ABSENT -> new LocalizedText("–", "–");
    };
  }
}
