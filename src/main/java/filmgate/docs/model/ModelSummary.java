package filmgate.docs.model;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.scenario.Durations;
import filmgate.text.LocalizedText;
import java.util.List;

/** The facts of a model in a line: what the index and the first bullets show. */
record ModelSummary(String durations, String resolutions, String ratios, boolean audio) {
  static ModelSummary of(ModelSpec spec) {
    var facts = spec.undeclaredFields().facts();
    return new ModelSummary(
        Durations.text(Durations.of(spec)),
        String.join(", ", facts.resolutions()),
        spec.fields().find("aspect_ratio").kind() instanceof FieldType.Choice ratios
            ? String.join(", ", ratios.values())
            : "",
        facts.audio());
  }

  List<LocalizedText> bullets() {
    return List.of(
        new LocalizedText(
            "Lengths: %s. Resolutions: %s. Aspect ratios: %s."
                .formatted(durations, resolutions, ratios),
            "时长：%s；分辨率：%s；宽高比：%s。"
                .formatted(durations, resolutions.replace(", ", "、"), ratios.replace(", ", "、"))),
        new LocalizedText(
            "Requests are asynchronous: the response contains the id of a task.",
            "异步处理：提交后返回任务 ID，用于查询结果。"));
  }
}
