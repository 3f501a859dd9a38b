package filmgate.channel;

import filmgate.json.JsonFields;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.webhook.SigningSecret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The rules that depend on the provider: its fields, its credentials, and its models. */
final class ProviderRules {
  private static final String LOCAL = "local";

  private final List<ProviderDescriptor> providers;
  private final Set<String> models;
  private final JsonFields json;
  private final Spelling spelling;

  ProviderRules(
      List<ProviderDescriptor> providers, Set<String> models, JsonFields json, Spelling spelling) {
    this.providers = providers;
    this.models = models;
    this.json = json;
    this.spelling = spelling;
  }

  void check(ChannelConfig config) {
    if (config.name().equals(LOCAL)) {
      json.addProblem(ChannelMessages.reserved(path(ChannelField.NAME)));
    }
    exclude(ChannelField.KEY, ChannelField.KEYS);
    serviceAccount(config);
    webhookSecret(config);
    var provider =
        providers.stream().filter(one -> one.name().equals(config.provider())).findFirst();
    if (provider.isPresent()) {
      fields(provider.orElseThrow());
      credentials(provider.orElseThrow());
    } else if (!config.provider().isEmpty()) {
      var known = providers.stream().map(ProviderDescriptor::name).toList();
      json.addProblem(
          ChannelMessages.notListed(
              path(ChannelField.PROVIDER), config.provider(), known, Reason.INVALID_VALUE));
    }
    models(config, provider);
  }

  private void exclude(ChannelField one, ChannelField other) {
    if (isGiven(one) && isGiven(other)) {
      json.addProblem(ChannelMessages.exclusive(path(one), path(other)));
    }
  }

  private void serviceAccount(ChannelConfig config) {
    var account = config.credentials().serviceAccount();
    if (account.isPresent() && !isServiceAccount(account.orElseThrow())) {
      json.addProblem(ChannelMessages.serviceAccount(path(ChannelField.SERVICE_ACCOUNT)));
    }
  }

  private void webhookSecret(ChannelConfig config) {
    var secret = config.credentials().webhookSecret().map(Credential::value);
    if (secret.isPresent() && SigningSecret.parse(secret.get()).isEmpty()) {
      json.addProblem(ChannelMessages.webhookSecret(path(ChannelField.WEBHOOK_SECRET)));
    }
  }

  private static boolean isServiceAccount(Credential account) {
    var content = parse(account.value());
    return content.path("client_email").isString() && content.path("private_key").isString();
  }

  private static JsonNode parse(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  private void fields(ProviderDescriptor provider) {
    for (var field : ChannelField.values()) {
      if (isGiven(field) && !provider.uses(field)) {
        json.addProblem(ChannelMessages.notUsed(path(field), provider.name()));
      }
    }
    provider.required().stream()
        .sorted()
        .filter(field -> !isGiven(field) && !isReported(field))
        .forEach(field -> addRequired(field, provider, List.of(Set.of(field))));
  }

  private void credentials(ProviderDescriptor provider) {
    var alternatives = provider.credentials();
    var reported = alternatives.stream().flatMap(Set::stream).anyMatch(this::isReported);
    if (alternatives.isEmpty() || reported || isReported(ChannelField.KEYS)) {
      return;
    }
    var begun =
        alternatives.stream().filter(one -> one.stream().anyMatch(this::isCovered)).findFirst();
    var expected = begun.map(List::of).orElse(alternatives);
    expected.getFirst().stream()
        .sorted()
        .filter(field -> !isCovered(field))
        .findFirst()
        .ifPresent(field -> addRequired(field, provider, expected));
  }

  private boolean isCovered(ChannelField field) {
    return isGiven(field) || (field == ChannelField.KEY && isGiven(ChannelField.KEYS));
  }

  private void addRequired(
      ChannelField field, ProviderDescriptor provider, List<Set<ChannelField>> alternatives) {
    var fields =
        new LocalizedText(words(alternatives, " and ", ", or "), words(alternatives, " 和 ", " 或 "));
    json.addProblem(
        ChannelMessages.required(
            path(field), provider.name(), new LocalizedText(fields.en(), " " + fields.zh())));
  }

  private String words(List<Set<ChannelField>> alternatives, String and, String or) {
    return alternatives.stream()
        .map(
            one ->
                one.stream()
                    .sorted()
                    .map(field -> "`" + spelling.nameOf(field) + "`")
                    .collect(Collectors.joining(and)))
        .collect(Collectors.joining(or));
  }

  private void models(ChannelConfig config, Optional<ProviderDescriptor> provider) {
    var served = provider.map(ProviderDescriptor::models).orElse(Map.of());
    var known = served.isEmpty() ? models : served.keySet();
    var value = json.value(spelling.nameOf(ChannelField.MODELS));
    var items = value.valueStream().map(item -> item.stringValue("")).toList();
    for (var model : config.models().keySet().stream().sorted().toList()) {
      if (!models.contains(model) || !known.contains(model)) {
        var place = value.isArray() ? "[" + items.indexOf(model) + "]" : "." + model;
        json.addProblem(
            ChannelMessages.notListed(
                path(ChannelField.MODELS) + place, model, known, Reason.MODEL_NOT_FOUND));
      }
    }
  }

  private boolean isGiven(ChannelField field) {
    return json.isGiven(spelling.nameOf(field));
  }

  /** Whether a problem of the field, or of a part of it, was reported. */
  private boolean isReported(ChannelField field) {
    var path = path(field);
    return json.problems().stream()
        .map(problem -> problem.param())
        .anyMatch(
            param ->
                param.equals(path) || param.startsWith(path + "[") || param.startsWith(path + "."));
  }

  private String path(ChannelField field) {
    return json.pathOf(spelling.nameOf(field));
  }
}
