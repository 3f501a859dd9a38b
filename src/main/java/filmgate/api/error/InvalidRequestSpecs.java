package filmgate.api.error;

import static filmgate.api.error.ErrorTable.text;

import java.util.List;

/** The errors of requests that break a rule or are not valid JSON: status 400. */
final class InvalidRequestSpecs {
  static final List<ErrorSpec> ALL =
      new ErrorTable()
          .status(400, "invalid_request_error")
          .error(
              "invalid_type",
              text("A value has the wrong JSON type", "值的 JSON 类型错误"),
              text(
                  "Send the right type. Nothing is converted: a number is 5, not \"5\"",
                  "请使用正确的类型。服务器不会转换类型：数字应写为 5，而不是 \"5\""))
          .error(
              "invalid_value",
              text("A value is not allowed, or an index is not consecutive", "取值不允许，或序号不连续"),
              text("Use a value that the message lists", "请使用错误消息中列出的值"))
          .error(
              "out_of_range",
              text("A number or a length is out of range", "数值或长度超出范围"),
              text("Use a value within the bounds in the message", "请使用错误消息所示范围内的值"))
          .error(
              "missing_required",
              text("A required field is absent or blank", "缺少必填字段，或该字段为空"),
              text("Add it. An empty string counts as absent", "请补充该字段。空字符串视为未填写"))
          .error(
              "model_not_found",
              text("No model has this name", "模型不存在"),
              text(
                  "Use a name that the message lists. Names are case-sensitive",
                  "请使用错误消息中列出的模型名称，名称区分大小写"))
          .error(
              "conflicting_parameters",
              text(
                  "Two fields, or a field and its alias, exclude each other",
                  "两个字段（或字段与其别名）不能同时使用"),
              text("Send only one", "请只传其中一个"))
          .error(
              "invalid_url",
              text(
                  "A media URL is neither an absolute http or https URL nor a data: URI",
                  "媒体 URL 既不是完整的 http 或 https URL，也不是 data: URI"),
              text("Send the complete URL", "请传完整的 URL"))
          .error(
              "blocked_url",
              text(
                  "A media URL points to a private, loopback, or link-local address",
                  "媒体 URL 指向私有、环回或链路本地地址"),
              text("Use a public address. The operator can allow networks", "请使用公网地址。管理员可以放行指定网段"))
          .error(
              "upload_not_found",
              text(
                  "A media URL is the link of an upload that the account does not have",
                  "媒体 URL 是上传文件的链接，但该账户没有此文件"),
              text(
                  "Upload the file again, and send the new url unchanged", "请重新上传文件，并原样传入新的 `url`"))
          .error(
              "unsupported_media",
              text("The type of an uploaded file is not supported", "不支持上传文件的类型"),
              text("Upload a file of a type that the message lists", "请上传错误消息中列出的类型的文件"))
          .error(
              "broken_media",
              text("An uploaded file cannot be decoded", "上传的文件无法解码"),
              text("Check the file, and upload it again", "请检查文件后重新上传"))
          .error(
              "media_too_large",
              text("An uploaded file has too many pixels", "上传文件的像素过多"),
              text("Make it smaller", "请缩小文件的尺寸"))
          .error(
              "too_many_items",
              text("An array or object has too many entries", "数组或对象的元素过多"),
              text("Remove entries", "请减少元素"))
          .error(
              "too_few_items",
              text("An array or object has too few entries", "数组或对象的元素过少"),
              text("Add entries", "请增加元素"))
          .error(
              "unsupported_parameter",
              text(
                  "The model does not support this field, which carries content of another family",
                  "模型不支持该字段，其内容属于其他模型系列"),
              text("Remove it, or use the model that the message names", "请删除该字段，或改用错误消息中的模型"))
          .error(
              "unknown_parameter",
              text(
                  "A field looks like a misspelled field of the model, or the request has Prefer:"
                      + " handling=strict",
                  "字段名疑似拼写错误，或请求带有 Prefer: handling=strict"),
              text("Correct the name. did_you_mean suggests one", "请更正字段名，可参考 did_you_mean"))
          .error(
              "first_frame_required",
              text("The request has a last frame but no first frame", "请求只有尾帧，没有首帧"),
              text("Add the first frame", "请传入首帧"))
          .error(
              "multi_shot_required",
              text(
                  "The request has shots, but multi_shot is not true",
                  "请求包含分镜，但 multi_shot 不是 true"),
              text("Set it, or remove the shots", "请将其设为 true，或删除分镜"))
          .error(
              "string_too_long",
              text(
                  "A string exceeds its limit, counted in Unicode characters",
                  "字符串超过长度上限（按 Unicode 字符计算）"),
              text("Shorten it", "请缩短字符串"))
          .error(
              "duration_sum_mismatch",
              text("The durations of the shots do not add up to duration", "各分镜时长之和与 duration 不一致"),
              text(
                  "Correct one of the two numbers in the message. An absent duration is 5",
                  "请更正错误消息中两个数值之一。未传 duration 时按 5 计算"))
          .error(
              "duplicate",
              text("A name or a role occurs twice", "名称或角色重复"),
              text("Make it unique", "请确保唯一"))
          .error(
              "requires_pro_mode",
              text("The requested feature exists only in mode pro", "该功能仅支持 pro 模式"),
              text("Set mode to pro", "请将 mode 设为 pro"))
          .error(
              "image_reference_out_of_range",
              text(
                  "A prompt contains <<<image_N>>>, but the request has no such image",
                  "提示词引用了 <<<image_N>>>，但请求中没有对应的图片"),
              text("Count the images from 1, in the order of the request", "请按请求中的顺序从 1 开始编号"))
          .error(
              "malformed_json",
              text(
                  "The body is not valid JSON: wrong syntax, invalid UTF-8, a duplicate key in an"
                      + " object, nesting deeper than 64, or a number out of range",
                  "请求体不是有效的 JSON：语法错误、UTF-8 无效、对象键重复、嵌套超过 64 层或数字超出范围"),
              text("Send one JSON object in UTF-8", "请发送一个 UTF-8 编码的 JSON 对象"))
          .error(
              "bad_request",
              text("The HTTP request or a header is malformed", "HTTP 请求或请求头格式错误"),
              text("Correct what the message names", "请更正错误消息指出的部分"))
          .specs();

  private InvalidRequestSpecs() {}
}
