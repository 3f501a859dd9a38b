package filmgate.channel;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import java.util.Collection;
import java.util.TreeSet;

/** The messages about channels that are not about a type or a range. */
final class ChannelMessages {
  private static final int TYPO_DISTANCE = 2;

  private static final LocalizedText NOT_LISTED =
      new LocalizedText(
          "{path} must be one of {list} (got \"{got}\"){hint}",
          "{path} 必须是以下值之一：{list}（收到 \"{got}\"）{hint}");
  private static final LocalizedText HINT =
      new LocalizedText("; did you mean {name}?", "，您是否想使用 {name}？");
  private static final LocalizedText NONE = new LocalizedText("", "");
  private static final LocalizedText DUPLICATE =
      new LocalizedText(
          "{path} must differ from {first}; every channel needs a name of its own",
          "{path} 不能与 {first} 相同，每个渠道必须有自己的名称");
  private static final LocalizedText REQUIRED =
      new LocalizedText(
          "{path} is required: the provider {provider} needs {fields}",
          "{path} 为必填项：供应商 `{provider}` 需要{fields}");
  private static final LocalizedText NOT_USED =
      new LocalizedText(
          "{path} is not used by the provider {provider}; remove it",
          "供应商 `{provider}` 不使用 {path}，请删除");
  private static final LocalizedText EXCLUSIVE =
      new LocalizedText(
          "{path} must not be used together with {other}; remove one of them",
          "{path} 不能与 {other} 同时使用，请删除其中一个");
  private static final LocalizedText RESERVED =
      new LocalizedText(
          "{path} must not be local, the name of the built-in renderer; use another name",
          "{path} 不能是 `local`，该名称用于内置渲染器，请使用其他名称");
  private static final LocalizedText SERVICE_ACCOUNT =
      new LocalizedText(
          "{path} must be the JSON key of a service account, with client_email and private_key",
          "{path} 必须是服务账户的 JSON 密钥，包含 `client_email` 和 `private_key`");

  private static final LocalizedText WEBHOOK_SECRET =
      new LocalizedText(
          "{path} must be whsec_ and 24 to 64 bytes in Base64, as the provider shows it",
          "{path} 必须是供应商提供的密钥：`whsec_` 加 24 至 64 字节的 Base64 文本");

  private static final LocalizedText RENAMED =
      new LocalizedText(
          "{path} must be {name}: a channel cannot be renamed; remove it and add another one",
          "{path} 必须是 `{name}`：渠道不能改名，请删除后重新添加");

  private ChannelMessages() {}

  /** The known names, and the one that was probably meant. */
  static Problem notListed(String path, String got, Collection<String> known, Reason reason) {
    var near = SimilarNames.nearest(got, new TreeSet<>(known), TYPO_DISTANCE);
    var text =
        NOT_LISTED
            .with("hint", near.map(name -> HINT.with("name", name)).orElse(NONE))
            .with("list", String.join(", ", new TreeSet<>(known)))
            .with("got", got)
            .with("path", path);
    return new Problem(path, reason, text, near.orElse(""));
  }

  static Problem duplicate(String path, String first) {
    return problem(path, Reason.DUPLICATE, DUPLICATE.with("first", first));
  }

  static Problem required(String path, String provider, LocalizedText fields) {
    return problem(
        path, Reason.MISSING_REQUIRED, REQUIRED.with("provider", provider).with("fields", fields));
  }

  static Problem notUsed(String path, String provider) {
    return problem(path, Reason.UNSUPPORTED_PARAMETER, NOT_USED.with("provider", provider));
  }

  static Problem exclusive(String path, String other) {
    return problem(path, Reason.CONFLICTING_PARAMETERS, EXCLUSIVE.with("other", other));
  }

  static Problem reserved(String path) {
    return problem(path, Reason.INVALID_VALUE, RESERVED);
  }

  static Problem renamed(String path, String name) {
    return problem(path, Reason.INVALID_VALUE, RENAMED.with("name", name));
  }

  static Problem serviceAccount(String path) {
    return problem(path, Reason.INVALID_VALUE, SERVICE_ACCOUNT);
  }

  static Problem webhookSecret(String path) {
    return problem(path, Reason.INVALID_VALUE, WEBHOOK_SECRET);
  }

  private static Problem problem(String path, Reason reason, LocalizedText text) {
    return new Problem(path, reason, text.with("path", path));
  }
}
