package filmgate.catalogue.check;

import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.net.DataUri.Fault;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.regex.Pattern;

/** The messages about media in a request as Base64, and about files of this server. */
final class MediaUrlMessages {
  private static final int RAW_LENGTH_MIN = 64;
  private static final Pattern RAW = Pattern.compile("[A-Za-z0-9+/_-]{64}[A-Za-z0-9+/_=\\s-]*");

  private MediaUrlMessages() {}

  /** Whether a text that is not a URL looks like Base64 without the start of a data: URI. */
  static boolean isRawBase64(String text) {
    return text.length() >= RAW_LENGTH_MIN
        && RAW.matcher(text.substring(0, RAW_LENGTH_MIN)).matches();
  }

  static LocalizedText rawBase64(String path, MediaKind media) {
    return new LocalizedText(
            "{path} is Base64 without a prefix; write data:{type};base64, in front of it, with the"
                + " type of the file: {formats}",
            "{path} 是缺少前缀的 Base64 数据，请在前面加上 `data:{type};base64,`，类型须与文件一致：{formats}")
        .with("type", media.types().getFirst())
        .with("formats", media.accepted().formats())
        .with("path", path);
  }

  static LocalizedText wrongType(String path, AcceptedFiles accepted) {
    return new LocalizedText(
            "{path} is a data: URI of a type that is not supported; use {formats}",
            "{path} 的 data: URI 类型不受支持，请使用{formats}")
        .with("formats", accepted.formats())
        .with("path", path);
  }

  static LocalizedText unknownUpload(String path) {
    return new LocalizedText(
            "{path} is the link of an upload that this account does not have or that has expired;"
                + " upload the file again and send the new url unchanged",
            "{path} 是上传文件的链接，但该账户没有此文件或文件已过期，请重新上传并原样传入新的 `url`")
        .with("path", path);
  }

  static LocalizedText wrongUpload(String path, AcceptedFiles accepted) {
    var text =
        switch (accepted) {
          case IMAGE ->
              new LocalizedText(
                  "{path} is the upload of a video; use {formats}", "{path} 是上传的视频，请使用{formats}");
          case CLIP ->
              new LocalizedText(
                  "{path} is the upload of an image; use {formats}", "{path} 是上传的图片，请使用{formats}");
        };
    return text.with("formats", accepted.formats()).with("path", path);
  }

  /**
   * @param names the samples that the field accepts
   */
  static LocalizedText unknownSample(String path, AcceptedFiles accepted, List<String> names) {
    var text =
        switch (accepted) {
          case IMAGE ->
              new LocalizedText(
                  "{path} is not a sample image of this server; use one of {names}",
                  "{path} 不是本服务器的示例图片，请使用以下之一：{names}");
          case CLIP ->
              new LocalizedText(
                  "{path} is not a sample clip of this server; use one of {names}",
                  "{path} 不是本服务器的示例视频，请使用以下之一：{names}");
        };
    var listed = new LocalizedText(String.join(", ", names), '`' + String.join("`、`", names) + '`');
    return text.with("names", listed).with("path", path);
  }

  static LocalizedText fault(String path, Fault fault, AcceptedFiles accepted) {
    return fault == Fault.BAD_TYPE ? wrongType(path, accepted) : text(fault).with("path", path);
  }

  private static LocalizedText text(Fault fault) {
    return switch (fault) {
      case NO_COMMA ->
          new LocalizedText(
              "{path} is a data: URI without a comma; write data:<type>;base64,<payload>",
              "{path} 的 data: URI 缺少逗号，请写成 `data:<type>;base64,<payload>`");
      case NO_TYPE ->
          new LocalizedText(
              "{path} is a data: URI without a type; write it after data:, such as image/png",
              "{path} 的 data: URI 缺少类型，请写在 `data:` 之后，例如 `image/png`");
      case BAD_TYPE ->
          new LocalizedText(
              "{path} is a data: URI of a type that is not supported; use an image or a clip",
              "{path} 的 data: URI 类型不受支持，请使用图片或视频");
      case NOT_BASE64 ->
          new LocalizedText(
              "{path} is a data: URI without ;base64; encode the payload as Base64",
              "{path} 的 data: URI 缺少 `;base64`，请对数据进行 Base64 编码");
      case EMPTY ->
          new LocalizedText(
              "{path} is a data: URI without a payload; add the file as Base64 after the comma",
              "{path} 的 data: URI 没有数据，请在逗号后加上 Base64 编码的文件");
      case BAD_CHARACTER ->
          new LocalizedText(
              "{path} contains a character that is not valid in Base64; encode the file again",
              "{path} 含有 Base64 不允许的字符，请重新对文件进行编码");
      case BAD_PADDING ->
          new LocalizedText(
              "{path} has the wrong Base64 padding; end the payload with at most two = signs",
              "{path} 的 Base64 填充不正确，请在数据末尾使用最多两个 `=`");
      case CUT_SHORT ->
          new LocalizedText(
              "{path} is incomplete Base64; send the whole file", "{path} 的 Base64 数据不完整，请传入完整的文件");
    };
  }
}
