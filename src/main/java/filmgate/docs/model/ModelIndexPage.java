package filmgate.docs.model;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.scenario.ModelGuide;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.generation.Generation;
import filmgate.generation.Image;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** The page {@code /models}: all models in a table. */
final class ModelIndexPage {
  private static final LocalizedText TITLE = new LocalizedText("Models", "模型");
  private static final LocalizedText SUMMARY =
      new LocalizedText(
          "The models, with their lengths, resolutions, and aspect ratios.", "所有模型及其时长、分辨率和宽高比。");
  private static final LocalizedText ALL =
      new LocalizedText(
          "Every model is available at every path that creates videos. `GET /v1/models` lists the"
              + " models of this server. All of them accept the [common fields](%s).",
          "每个模型均可通过所有创建视频的接口使用。`GET /v1/models` 返回本服务器的模型列表。所有模型都支持[通用参数](%s)。");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("model", "模型"),
          new LocalizedText("length", "时长"),
          new LocalizedText("resolutions", "分辨率"),
          new LocalizedText("aspect ratios", "宽高比"),
          new LocalizedText("first and last frame", "首尾帧"),
          new LocalizedText("shots", "多镜头"),
          new LocalizedText("elements", "主体"),
          new LocalizedText("clip", "视频输入"),
          new LocalizedText("audio", "音频"));

  private ModelIndexPage() {}

  static DocPage page(Catalogue catalogue, Language language) {
    var page = new MarkdownBuilder(language);
    page.paragraph(
        ALL.forLanguage(language).formatted(DocPage.url(CommonFieldsPage.PATH, language)));
    page.table(
        HEAD.stream().map(cell -> cell.forLanguage(language)).toList(),
        catalogue.models().stream().map(spec -> row(catalogue, spec, language)).toList());
    return new DocPage(
        "/models",
        language,
        TITLE.forLanguage(language),
        SUMMARY.forLanguage(language),
        List.of(new Block.Markdown(page.text())));
  }

  private static List<String> row(Catalogue catalogue, ModelSpec spec, Language language) {
    var facts = ModelSummary.of(spec);
    var read =
        ModelGuide.of(spec).scenarios().stream()
            .map(scenario -> catalogue.check(scenario.body(language), CheckContext.TOLERANT))
            .map(result -> ((CheckResult.Passed) result).generation())
            .toList();
    return List.of(
        "[`%s`](%s)".formatted(spec.id(), DocPage.url("/models/" + spec.id(), language)),
        facts.durations(),
        facts.resolutions(),
        facts.ratios(),
        mark(read, one -> one.media().images().stream().anyMatch(ModelIndexPage::isLastFrame)),
        mark(read, one -> !one.shots().isEmpty()),
        mark(read, one -> !one.media().elements().isEmpty()),
        mark(read, one -> !one.media().clips().isEmpty()),
        facts.audio() ? "✓" : "–");
  }

  private static boolean isLastFrame(Image image) {
    return image.role() == Image.Role.LAST_FRAME;
  }

  /** Whether a scenario of the model has the feature. */
  private static String mark(List<Generation> read, Predicate<Generation> feature) {
    return read.stream().anyMatch(feature) ? "✓" : "–";
  }
}
