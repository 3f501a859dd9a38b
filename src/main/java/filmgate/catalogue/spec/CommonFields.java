package filmgate.catalogue.spec;

import filmgate.generation.ChannelChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of every model, as used by the check, the schemas, and the reference pages. */
public final class CommonFields {
  /** Also a query parameter of the routes that create a video, which read it. */
  private static final String DRY_RUN = "dry_run";

  private static final String METADATA = "metadata";
  private static final String EXTERNAL_ID = "external_id";
  private static final String EXPIRES_IN = "expires_in";

  /** How long the files of the task are stored, at most as long as those of the account. */
  public static final String RETENTION_HOURS = "retention_hours";

  private static final String LANGUAGE = "language";

  /** Which channels may create the video. */
  public static final String PROVIDER = "provider";

  public static final String ONLY = "only";
  public static final String ORDER = "order";
  public static final String ALLOW_FALLBACKS = "allow_fallbacks";

  private static final FieldType NAMES = new FieldType.TextList(16, 64);

  /** A base URL. */
  private static final String WEBHOOK = "webhook";

  /** An exact URL. */
  public static final String CALLBACK_URL = "callback_url";

  private static final int URL_MAX = 2_048;

  /** The type of the URL of a webhook. */
  public static final FieldType WEBHOOK_TYPE = new FieldType.Text(URL_MAX);

  /** One week. */
  private static final int EXPIRES_IN_MAX = 7 * 24 * 60 * 60;

  /** Ten years. */
  private static final int RETENTION_HOURS_MAX = 3_650 * 24;

  /** In the order of the reference pages. They are accepted at the top level only. */
  public static final Fields ALL =
      Fields.of(
          Field.of(
              METADATA,
              new FieldType.StringMap(16, 64, 500),
              "labels",
              "Your own keys and values. They are returned with the task and can filter lists.",
              "自定义的键值对，随任务返回，可用于筛选任务列表。"),
          Field.of(
              EXTERNAL_ID,
              new FieldType.Text(128),
              "labels",
              "Your own id of the task. It is returned with the task and can filter lists.",
              "您自己的任务编号，随任务返回，可用于筛选任务列表。"),
          Field.of(
              EXPIRES_IN,
              FieldType.WholeNumber.between(1, EXPIRES_IN_MAX),
              "expiry",
              "Seconds within which the task must start. Otherwise it fails and costs nothing.",
              "任务须在此秒数内开始，否则失败且不收费。"),
          Field.of(
              RETENTION_HOURS,
              FieldType.WholeNumber.between(1, RETENTION_HOURS_MAX),
              "retention",
              "Hours that the video and its inputs are stored, at most those of the account.",
              "视频及其输入文件的保留小时数，不能超过账户的保留时长。"),
          Field.of(
              WEBHOOK,
              WEBHOOK_TYPE,
              "webhook",
              "A URL to which `/callback` is appended. It receives the task when it has finished.",
              "任务结束后，结果会发送到该 URL 加 `/callback` 的地址。"),
          Field.of(
              CALLBACK_URL,
              WEBHOOK_TYPE,
              "webhook",
              "The exact URL that receives the task when it has finished.",
              "任务结束后，结果会发送到该 URL。"),
          Field.of(
              LANGUAGE,
              new FieldType.Text(16),
              "language",
              "The language of the messages that the webhook receives: `zh`, or English.",
              "推送到 Webhook 的消息所用语言：`zh` 或英文。"),
          Field.of(
              PROVIDER,
              new FieldType.SingleObject(
                  Fields.of(
                      Field.of(
                          ONLY,
                          NAMES,
                          "provider",
                          "The channels or providers that may be used.",
                          "仅允许使用的渠道或供应商。"),
                      Field.of(
                          ORDER,
                          NAMES,
                          "provider",
                          "The channels or providers that are used first, in this order.",
                          "优先使用的渠道或供应商，按此顺序。"),
                      Field.of(
                              ALLOW_FALLBACKS,
                              new FieldType.Flag(),
                              "provider",
                              "Whether other channels than those in `order` may be used. No effect"
                                  + " without it.",
                              "是否也可使用 `order` 以外的渠道；未提供 `order` 时无效。")
                          .defaultValue(true))),
              "provider",
              "Which channels may create the video. It needs a key with the scope `route`.",
              "指定可生成视频的渠道，密钥须具备 `route` 权限。"),
          Field.of(
              DRY_RUN,
              new FieldType.Flag(),
              "dry-run",
              "Whether the request is only checked and priced.",
              "是否仅校验并计价，不创建任务。"));

  private CommonFields() {}

  /** Whether a checked body requests a dry run. */
  public static boolean isDryRun(JsonNode body) {
    return body.path(DRY_RUN).booleanValue(false);
  }

  /** Reads the canonical values of these fields. */
  public static RequestExtras parse(ParsedRequest request) {
    var given = request.extras();
    var metadata = new LinkedHashMap<String, String>();
    given
        .path(METADATA)
        .properties()
        .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().stringValue("")));
    return new RequestExtras(
        metadata,
        given.path(EXTERNAL_ID).stringValue(""),
        given.path(EXPIRES_IN).intValue(0),
        given.path(RETENTION_HOURS).intValue(0),
        given.path(LANGUAGE).stringValue("").strip(),
        choice(given.path(PROVIDER)),
        webhooks(given).stream()
            .findFirst()
            .map(field -> new WebhookField(request.asWritten(field.param()), field.url())));
  }

  private static ChannelChoice choice(JsonNode given) {
    return new ChannelChoice(
        texts(given.path(ONLY)),
        texts(given.path(ORDER)),
        given.path(ALLOW_FALLBACKS).booleanValue(true));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(node -> node.stringValue("").strip()).toList();
  }

  /** The webhooks that these fields name. If there are two, they contradict each other. */
  public static List<WebhookField> webhooks(ObjectNode given) {
    var base = given.path(WEBHOOK).stringValue("");
    var exact = given.path(CALLBACK_URL).stringValue("");
    return Stream.of(
            new WebhookField(CALLBACK_URL, exact.strip()),
            new WebhookField(WEBHOOK, base.isBlank() ? "" : WebhookField.ofBase(base.strip())))
        .filter(field -> !field.url().isEmpty())
        .toList();
  }
}
