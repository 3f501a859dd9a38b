package filmgate.channel;

import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The reference page of the fields of a channel, written from {@link ChannelField}. */
public final class ChannelsPage {
  private static final String NOTE =
      "<!-- Written from filmgate.channel.ChannelField: mvn test -Dtest=ChannelsPageTest"
          + " -Dgolden=write -->";

  private static final String ENGLISH_HEAD =
      """
      # Fields of a channel

      {note}

      A channel is one configured account at a provider. The fields are the same in `channels:` of
      `filmgate.yaml`, in JSON at `/admin/v1/channels`, and as flags of `filmgate channels add` and
      `filmgate channels set`. In JSON, names are written with underscores: `base_url`.

      In `filmgate.yaml`, `${NAME}` is replaced by an environment variable, and a secret may be
      `file:PATH`. Secrets are encrypted at rest and never shown. See
      [manage channels](../guides/channels.md). On the command line, a secret
      comes from a variable (`--key-env NAME`), from a file (`--key-file FILE`), or from the
      standard input (`--key-file -`).

      | field | default | values | providers | description |
      |---|---|---|---|---|
      """;

  private static final String CHINESE_HEAD =
      """
      # 渠道字段

      {note}

      渠道是在某个供应商处配置的一个账户。\
      `filmgate.yaml` 的 `channels:`、\
      `/admin/v1/channels` 的 JSON，\
      以及 `filmgate channels add` 和 `filmgate channels set` 的命令行参数使用相同的字段。\
      在 JSON 中，名称使用下划线：`base_url`。

      在 `filmgate.yaml` 中，`${NAME}` 会替换为环境变量，\
      密钥可以写成 `file:PATH`。密钥加密存储，从不显示，\
      参见[管理渠道](../guides/channels.md)。在命令行中，\
      密钥来自环境变量（`--key-env NAME`）、\
      文件（`--key-file FILE`）或标准输入（`--key-file -`）。

      | 字段 | 默认值 | 取值 | 供应商 | 说明 |
      |---|---|---|---|---|
      """;

  private static final LocalizedText HEAD =
      new LocalizedText(ENGLISH_HEAD, CHINESE_HEAD).with("note", NOTE);

  private static final LocalizedText PROVIDERS =
      new LocalizedText(
          """

          ## Providers

          | provider | default base-url | requires | models |
          |---|---|---|---|
          """,
          """

          ## 供应商 {#providers}

          | 供应商 | 默认的 `base-url` | 必填 | 模型 |
          |---|---|---|---|
          """);

  private static final LocalizedText ALL = new LocalizedText("all", "全部");
  private static final LocalizedText COMMA = new LocalizedText(", ", "、");
  private static final LocalizedText SEMICOLON = new LocalizedText("; ", "；");
  private static final LocalizedText AND = new LocalizedText(" and ", " 和 ");
  private static final LocalizedText OR = new LocalizedText(" or ", "，或 ");

  private final Language language;

  private ChannelsPage(Language language) {
    this.language = language;
  }

  /** The page in Markdown. */
  public static String markdown(List<ProviderDescriptor> providers, Language language) {
    return new ChannelsPage(language).write(providers);
  }

  private String write(List<ProviderDescriptor> providers) {
    var page = new StringBuilder(of(HEAD));
    for (var field : ChannelField.values()) {
      page.append(
          "| `%s`<br>`%s`%s | %s | %s | %s | %s |\n"
              .formatted(
                  field.key(),
                  field.jsonName(),
                  flags(field),
                  field.defaultValue().isEmpty() ? "" : "`" + field.defaultValue() + "`",
                  of(field.kind().description()),
                  usedBy(field, providers),
                  of(field.description())));
    }
    page.append(of(PROVIDERS));
    providers.forEach(provider -> page.append(row(provider)));
    return page.toString();
  }

  private String of(LocalizedText text) {
    return text.forLanguage(language);
  }

  private static String flags(ChannelField field) {
    return field
        .flag()
        .map("<br>`%s`"::formatted)
        .orElseGet(() -> "<br>`--%1$s-env`<br>`--%1$s-file`".formatted(field.key()));
  }

  private String usedBy(ChannelField field, List<ProviderDescriptor> providers) {
    return providers.stream().allMatch(one -> one.uses(field))
        ? of(ALL)
        : providers.stream()
            .filter(one -> one.uses(field))
            .map(ProviderDescriptor::name)
            .collect(Collectors.joining(of(COMMA)));
  }

  private String row(ProviderDescriptor provider) {
    var models =
        provider.models().isEmpty()
            ? of(ALL)
            : provider.models().keySet().stream().sorted().collect(Collectors.joining(of(COMMA)));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            provider.name(),
            provider.baseUrl().map(url -> "`" + url + "`").orElse(""),
            requirements(provider),
            models);
  }

  private String requirements(ProviderDescriptor provider) {
    var credentials =
        provider.credentials().stream().map(this::names).collect(Collectors.joining(of(OR)));
    return provider.required().isEmpty()
        ? credentials
        : names(provider.required()) + of(SEMICOLON) + credentials;
  }

  private String names(Set<ChannelField> fields) {
    return fields.stream()
        .sorted()
        .map(field -> "`" + field.key() + "`")
        .collect(Collectors.joining(of(AND)));
  }
}
