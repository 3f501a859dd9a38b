package filmgate.channel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The reference page of the fields of a channel, written from {@link ChannelField}. */
public final class ChannelsPage {
  private static final String HEAD =
      """
      # Fields of a channel

      <!-- Written from filmgate.channel.ChannelField: mvn test -Dtest=ChannelsPageTest -Dgolden=write -->

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

  private static final String PROVIDERS =
      """

      ## Providers

      | provider | default base-url | requires | models |
      |---|---|---|---|
      """;

  private ChannelsPage() {}

  /** The page in Markdown. */
  public static String markdown(List<ProviderDescriptor> providers) {
    var page = new StringBuilder(HEAD);
    for (var field : ChannelField.values()) {
      page.append(
          "| `%s`<br>`%s`%s | %s | %s | %s | %s<br>%s |\n"
              .formatted(
                  field.key(),
                  field.jsonName(),
                  flags(field),
                  field.defaultValue().isEmpty() ? "" : "`" + field.defaultValue() + "`",
                  field.kind().description(),
                  usedBy(field, providers),
                  field.description().en(),
                  field.description().zh()));
    }
    page.append(PROVIDERS);
    providers.forEach(provider -> page.append(row(provider)));
    return page.toString();
  }

  private static String flags(ChannelField field) {
    return field
        .flag()
        .map("<br>`%s`"::formatted)
        .orElseGet(() -> "<br>`--%1$s-env`<br>`--%1$s-file`".formatted(field.key()));
  }

  private static String usedBy(ChannelField field, List<ProviderDescriptor> providers) {
    return providers.stream().allMatch(one -> one.uses(field))
        ? "all"
        : providers.stream()
            .filter(one -> one.uses(field))
            .map(ProviderDescriptor::name)
            .collect(Collectors.joining(", "));
  }

  private static String row(ProviderDescriptor provider) {
    var models =
        provider.models().isEmpty()
            ? "all"
            : provider.models().keySet().stream().sorted().collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            provider.name(),
            provider.baseUrl().map(url -> "`" + url + "`").orElse(""),
            requirements(provider),
            models);
  }

  private static String requirements(ProviderDescriptor provider) {
    var credentials =
        provider.credentials().stream()
            .map(ChannelsPage::names)
            .collect(Collectors.joining(" or "));
    return provider.required().isEmpty()
        ? credentials
        : names(provider.required()) + "; " + credentials;
  }

  private static String names(Set<ChannelField> fields) {
    return fields.stream()
        .sorted()
        .map(field -> "`" + field.key() + "`")
        .collect(Collectors.joining(" and "));
  }
}
