package filmgate.channel;

import filmgate.text.LocalizedText;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form for a channel needs besides the schema, as {@code x-ui}: the label, the group, the
 * control, the unit, the default, and which providers use a field that not all do.
 */
final class ChannelFormHints {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChannelFormHints() {}

  /** The hints of a field. */
  static ObjectNode of(ChannelField field) {
    var ui = NODES.objectNode();
    var label = label(field);
    ui.put("label", label.en()).put("label_zh", label.zh());
    ui.put("description_zh", field.description().zh());
    ui.put("group", group(field)).put("control", control(field));
    if (field.key().endsWith("-seconds")) {
      ui.put("unit", "s");
    } else if (field.key().endsWith("-hours")) {
      ui.put("unit", "h");
    }
    if (!field.defaultValue().isEmpty()) {
      ui.put("preset", field.defaultValue());
    }
    if (ProviderDescriptor.SPECIFIC.contains(field)) {
      var users = ui.putArray("providers");
      providers().filter(one -> one.uses(field)).forEach(one -> users.add(one.name()));
    }
    if (field == ChannelField.PROVIDER) {
      var all = ui.putObject("options");
      providers().forEach(one -> all.set(one.name(), options(one)));
    }
    return ui;
  }

  private static Stream<ProviderDescriptor> providers() {
    return ProviderDescriptors.ALL.stream();
  }

  /** What a provider requires, its own address, and the models that it serves; none for all. */
  private static ObjectNode options(ProviderDescriptor provider) {
    var json = NODES.objectNode();
    provider.baseUrl().map(URI::toString).ifPresent(url -> json.put("base_url", url));
    var required = json.putArray("required");
    provider.required().stream().sorted().forEach(field -> required.add(field.jsonName()));
    var credentials = json.putArray("credentials");
    for (Set<ChannelField> alternative : provider.credentials()) {
      var fields = credentials.addArray();
      alternative.stream().sorted().forEach(field -> fields.add(field.jsonName()));
    }
    var models = json.putArray("models");
    provider.models().keySet().stream().sorted().forEach(models::add);
    return json;
  }

  private static String group(ChannelField field) {
    return switch (field) {
      case NAME,
          PROVIDER,
          BASE_URL,
          KEY,
          KEYS,
          ACCESS_KEY,
          SECRET_KEY,
          SERVICE_ACCOUNT,
          PROJECT,
          LOCATION,
          STORAGE_URI ->
          "connection";
      case MODELS, CONCURRENT, WEIGHT, PRIORITY, ENABLED, ACCOUNTS, COST, FAILOVER -> "routing";
      case POLL_SECONDS, CONNECT_SECONDS, REQUEST_SECONDS, MAX_TASK_SECONDS, UNKNOWN_HOURS ->
          "timing";
      case WEBHOOK_SECRET, HEADERS, OVERRIDE, PROXY, IDEMPOTENCY -> "requests";
    };
  }

  private static String control(ChannelField field) {
    return switch (field) {
      case PROVIDER -> "provider";
      case SERVICE_ACCOUNT -> "secret_file";
      default -> control(field.kind());
    };
  }

  private static String control(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Text _, FieldKind.HttpUrl _, FieldKind.Money _ -> "text";
      case FieldKind.Secret _, FieldKind.ProxyUrl _ -> "secret";
      case FieldKind.SecretList _ -> "secrets";
      case FieldKind.SecretMap _ -> "secret_pairs";
      case FieldKind.TextList _ -> "lines";
      case FieldKind.Models _ -> "models";
      case FieldKind.IntegerRange _ -> "number";
      case FieldKind.Flag _ -> "switch";
      case FieldKind.OneOf _ -> "select";
      case FieldKind.AnyObject _ -> "json";
    };
  }

  private static LocalizedText label(ChannelField field) {
    return switch (field) {
      case NAME -> new LocalizedText("Name", "名称");
      case PROVIDER -> new LocalizedText("Provider", "供应商");
      case BASE_URL -> new LocalizedText("Base URL", "接口地址");
      case KEY -> new LocalizedText("API key", "API 密钥");
      case KEYS -> new LocalizedText("API keys", "API 密钥");
      case ACCESS_KEY -> new LocalizedText("Access key", "访问密钥");
      case SECRET_KEY -> new LocalizedText("Secret key", "签名密钥");
      case SERVICE_ACCOUNT -> new LocalizedText("Service account", "服务账户");
      case WEBHOOK_SECRET -> new LocalizedText("Webhook secret", "回调签名密钥");
      case MODELS -> new LocalizedText("Models", "模型");
      case CONCURRENT -> new LocalizedText("Tasks at once", "并发任务数");
      case WEIGHT -> new LocalizedText("Weight", "权重");
      case PRIORITY -> new LocalizedText("Priority", "优先级");
      case ENABLED -> new LocalizedText("Gets new tasks", "接收新任务");
      case ACCOUNTS -> new LocalizedText("Accounts", "账户");
      case COST -> new LocalizedText("Cost per second", "每秒成本");
      case FAILOVER -> new LocalizedText("Failover", "故障转移");
      case POLL_SECONDS -> new LocalizedText("Polling interval", "查询间隔");
      case CONNECT_SECONDS -> new LocalizedText("Connection timeout", "连接超时");
      case REQUEST_SECONDS -> new LocalizedText("Request timeout", "请求超时");
      case MAX_TASK_SECONDS -> new LocalizedText("Longest task", "任务最长时间");
      case UNKNOWN_HOURS -> new LocalizedText("Wait for an unknown outcome", "结果未知的等待时间");
      case HEADERS -> new LocalizedText("Headers", "请求头");
      case OVERRIDE -> new LocalizedText("Parameters of every submit", "附加提交参数");
      case PROXY -> new LocalizedText("Proxy", "代理");
      case PROJECT -> new LocalizedText("Project", "项目");
      case LOCATION -> new LocalizedText("Region", "区域");
      case STORAGE_URI -> new LocalizedText("Bucket", "存储位置");
      case IDEMPOTENCY -> new LocalizedText("Idempotency", "幂等提交");
    };
  }
}
