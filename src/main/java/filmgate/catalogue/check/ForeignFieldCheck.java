package filmgate.catalogue.check;

import static filmgate.catalogue.check.ProblemCollector.LAST_INDEX;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.value.WholeNumbers;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.Warning;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Maps a field of another service to ours, ignores it if it requests nothing, or refuses it and
 * names the right field (rule foreign-names).
 */
record ForeignFieldCheck(ParsedRequest request, ValueCheck values, ProblemCollector collector) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int FRAME_RATE = 24;

  /**
   * @param mayMap whether no model declares the name, so that its meaning is that of the other
   *     service
   */
  void check(ForeignMeaning meaning, UndeclaredField field, boolean mayMap) {
    switch (meaning.effect()) {
      case FRAME -> checkFrame(meaning, field);
      case CONTENT -> refuseContent(meaning, field);
      case SWITCH, OTHER_UNIT ->
          meaning
              .fieldIn(request.spec())
              .ifPresentOrElse(
                  own -> checkSwitch(meaning, field, own, mayMap), () -> checkFact(meaning, field));
    }
  }

  /** Another spelling of {@code callback_url}. */
  void checkCallback(UndeclaredField field) {
    if (!field.node().isString()) {
      refuse(field, useCallbackUrl(), CommonFields.CALLBACK_URL);
      return;
    }
    var given = new FieldValue(field.node(), field.path(), LAST_INDEX);
    var url = values.check(CommonFields.WEBHOOK_TYPE, given);
    if (url.isEmpty()) {
      return;
    }
    var extras = request.extras();
    var before = extras.path(CommonFields.CALLBACK_URL);
    if (before.isMissingNode()) {
      extras.set(CommonFields.CALLBACK_URL, url.get());
      request.recordSpelling(CommonFields.CALLBACK_URL, field.path());
      collector.addWarning(LAST_INDEX, mapped(field, CommonFields.CALLBACK_URL));
    } else if (before.equals(url.get())) {
      collector.addWarning(LAST_INDEX, mapped(field, CommonFields.CALLBACK_URL));
    } else {
      var other = request.asWritten(CommonFields.CALLBACK_URL);
      collector.addProblem(LAST_INDEX, FrameMapping.conflict(field.path(), other));
    }
  }

  private static LocalizedText useCallbackUrl() {
    return new LocalizedText(
        "send the URL as " + CommonFields.CALLBACK_URL,
        "请用 " + CommonFields.CALLBACK_URL + " 传入 URL");
  }

  private void checkFrame(ForeignMeaning meaning, UndeclaredField field) {
    var url = ForeignValue.singleUrl(field.node());
    if (url.isEmpty()) {
      refuseContent(meaning, field);
      return;
    }
    var frames = request.spec().undeclaredFields().frames();
    var target = meaning == ForeignMeaning.FIRST_FRAME ? frames.first() : frames.last();
    new FrameMapping(request, values, collector)
        .put(target, field.path(), url.get())
        .ifPresent(used -> collector.addWarning(LAST_INDEX, mapped(field, used)));
  }

  private void refuseContent(ForeignMeaning meaning, UndeclaredField field) {
    if (field.isOff()) {
      ignore(field);
    } else {
      refuse(field, alternative(meaning), "");
    }
  }

  private void checkSwitch(
      ForeignMeaning meaning, UndeclaredField field, Field own, boolean mayMap) {
    var value = ForeignValue.read(meaning, own.name(), field.node());
    if (meaning.effect() == ForeignMeaning.Effect.OTHER_UNIT) {
      refuse(field, useInstead(own), own.name());
    } else if (mayMap) {
      map(field, own, value);
    } else if (request.value(own.name()).equals(value)) {
      ignore(field);
    } else {
      refuse(field, useInstead(own), own.name());
    }
  }

  private void map(UndeclaredField field, Field own, JsonNode value) {
    var index = request.spec().fields().indexOf(own.name());
    var canonical = values.check(own.kind(), new FieldValue(value, field.path(), index));
    if (request.isGiven(index)) {
      if (canonical.isPresent()
          && !request.isInvalid(own.name())
          && !canonical.get().equals(request.valueAt(index))) {
        collector.addProblem(index, FrameMapping.conflict(field.path(), request.pathOf(index)));
        request.markInvalid(index);
        return;
      }
    } else {
      request.putRaw(index, field.path(), value);
      request.set(index, canonical.orElse(value));
    }
    if (canonical.isEmpty()) {
      request.markInvalid(index);
    } else {
      collector.addWarning(LAST_INDEX, mapped(field, own.path()));
    }
  }

  /** A property that the model has without a field. */
  private void checkFact(ForeignMeaning meaning, UndeclaredField field) {
    var value = ForeignValue.read(meaning, "", field.node());
    if (field.isOff() || isFact(meaning, value)) {
      ignore(field);
    } else {
      refuse(field, alternative(meaning), "");
    }
  }

  /** Whether the video has the property anyway. */
  boolean isFact(ForeignMeaning meaning, JsonNode value) {
    var facts = request.spec().undeclaredFields().facts();
    return switch (meaning) {
      case AUDIO -> value.equals(NODES.booleanNode(false)) || value.equals(audioFact());
      case RESOLUTION -> facts.resolutions().contains(value.stringValue(""));
      case COUNT -> value.equals(WholeNumbers.node(1));
      case FRAME_RATE -> value.equals(WholeNumbers.node(FRAME_RATE));
      case SHOTS ->
          value.isBoolean()
              && (!value.booleanValue() || request.spec().fields().contains("multi_prompt"));
      case MODEL -> value.stringValue("").equals(request.spec().id());
      case WATERMARK -> value.equals(NODES.booleanNode(false));
      case DURATION,
          ASPECT_RATIO,
          FIRST_FRAME,
          LAST_FRAME,
          IMAGES,
          CLIP,
          SHOT_LIST,
          ELEMENTS,
          LENGTH,
          PIXELS ->
          false;
    };
  }

  private JsonNode audioFact() {
    return NODES.booleanNode(request.spec().undeclaredFields().facts().audio());
  }

  /** The field to use instead, or what to do if there is none. */
  LocalizedText instead(ForeignMeaning meaning) {
    return meaning
        .fieldIn(request.spec())
        .map(ForeignFieldCheck::useInstead)
        .orElseGet(() -> alternative(meaning));
  }

  private LocalizedText alternative(ForeignMeaning meaning) {
    return switch (meaning) {
      case AUDIO ->
          new LocalizedText(
              "use a model with audio, such as kling-v3-std-audio",
              "请改用有声模型，例如 `kling-v3-std-audio`");
      case RESOLUTION ->
          new LocalizedText(
              "the model name determines the resolution; use another model", "分辨率由模型名称决定，请改用其他模型");
      case COUNT ->
          new LocalizedText(
              "a request creates one video; send one request for each video",
              "每个请求只生成一个视频，请为每个视频单独发送请求");
      case FRAME_RATE ->
          new LocalizedText(
              "the frame rate is always " + FRAME_RATE + "; remove the field",
              "帧率固定为 " + FRAME_RATE + "，请删除该参数");
      case SHOTS, SHOT_LIST -> ContentField.alternativeFor("multi_prompt", request.spec());
      case ELEMENTS -> ContentField.alternativeFor("element_list", request.spec());
      case MODEL -> new LocalizedText("use model instead", "请改用 model");
      case FIRST_FRAME, LAST_FRAME, IMAGES -> ContentField.mediaOf(false, request.spec());
      case CLIP -> ContentField.mediaOf(true, request.spec());
      case DURATION, ASPECT_RATIO, WATERMARK, LENGTH, PIXELS ->
          new LocalizedText("remove it", "请删除该参数");
    };
  }

  private static LocalizedText useInstead(Field own) {
    return new LocalizedText("use " + own.path() + " instead", "请改用 " + own.path());
  }

  private void ignore(UndeclaredField field) {
    collector.addUndeclared(
        LAST_INDEX, UndeclaredFields.notUsed(field.path(), request.spec()), field.node());
  }

  private void refuse(UndeclaredField field, LocalizedText instead, String suggestion) {
    var message = UndeclaredFields.foreign(field.path(), instead, request.spec());
    collector.addProblem(
        LAST_INDEX, new Problem(field.path(), Reason.UNSUPPORTED_PARAMETER, message, suggestion));
  }

  private static Warning mapped(UndeclaredField field, String used) {
    var message =
        new LocalizedText("{path} is used as {used}", "{path} 已作为 {used} 使用")
            .with("used", used)
            .with("path", field.path());
    return new Warning(field.path(), Warning.WarningReason.MAPPED, message);
  }

  /** The problem of an unknown field with a URL, which would be lost. */
  static Problem lostUrl(UndeclaredField field, ParsedRequest request) {
    var spec = request.spec();
    var letters = field.name().toLowerCase(Locale.ROOT);
    var instead =
        letters.contains("video") || letters.contains("clip")
            ? Optional.of(ContentField.mediaOf(true, spec))
            : Optional.of(ContentField.mediaOf(false, spec))
                .filter(_ -> letters.matches(".*(image|img|frame|photo|picture|pic).*"));
    var message =
        instead
            .map(text -> UndeclaredFields.foreign(field.path(), text, spec))
            .orElseGet(() -> UndeclaredFields.lostUrl(field.path(), ""));
    return new Problem(field.path(), Reason.UNSUPPORTED_PARAMETER, message);
  }
}
