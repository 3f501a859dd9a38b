package filmgate.catalogue;

import java.util.Locale;

/**
 * The rules of the API by number or name, one sentence each: the source of {@code
 * docs/reference/rules.md}.
 *
 * <p>Comments and schemas cite them by {@link #id}.
 */
enum GeneralRule {
  R1(
      "Every endpoint of the API requires `Authorization: Bearer <key>`. A missing,"
          + " unknown, or disabled key gets 401."),
  R2(
      "A request that is accepted on `/v1/videos/generations` gets 200 with `code`"
          + " and `data`, an array of one object with `status` and `task_id`."),
  R3("A task id is `task_` followed by a ULID. Clients treat it as an opaque string."),
  R4(
      "An error is an object `error` with `code` (the HTTP status), `type`, and"
          + " `message`; Filmgate adds `param`, `reason`, and `errors`."),
  R5("The body is one JSON object in UTF-8."),
  R6("`model` is required."),
  R7("An unknown `model` is refused. The message lists the supported models."),
  R8(
      "Values are not converted: a field with the wrong JSON type is refused. `null`,"
          + " blank strings, and empty arrays count as absent."),
  R9(
      "`duration` is a number with an integral value: `6` and `6.0` are valid,"
          + " `\"6\"` and `5.5` are not."),
  R10("A field and its alias may be sent together only with the same value."),
  R10A("`aspect_ratio` of the Kling models is `16:9`, `9:16`, or `1:1`."),
  R11(
      "A media URL is an absolute `http` or `https` URL with a host, or a Base64"
          + " `data:` URI of a type that the field accepts. White space around a URL is removed,"
          + " and Base64 may contain white space, lack padding, or use the URL-safe alphabet."
          + " Literal private, loopback, and link-local addresses are refused. Whether the URL"
          + " can be fetched is known only when the task runs."),
  R12(
      "`image_urls` of `kling-v3` and `kling-v2-6` has at most 2 images: the first"
          + " frame, then the last frame."),
  R13(
      "A field that the model does not have is refused (R13a), refused as a typo (see"
          + " `typos`), or ignored (R13b). With `Prefer: handling=strict`, a field that"
          + " would be ignored is refused."),
  R13A(
      "A field of another model that carries content, such as `image_urls` or"
          + " `multi_prompt`, is refused with `unsupported_parameter`."),
  R13B(
      "Any other field that the model does not have is ignored and listed in `warnings`,"
          + " unless it contains a URL at any depth, in a value or in a name, or takes more than"
          + " 4,096 bytes: then it is refused."),
  R14("`mode` of the Kling v3 models is `std` (720p), `pro` (1080p), or `4k`."),
  R15("`duration` of the Kling v3 models is 3 to 15 seconds in every mode."),
  R16("A last frame requires a first frame, and a request has at most one last frame."),
  R17(
      "`multi_shot` requires `shot_type`: `customize` or `intelligence` (alias"
          + " `intelligent`). Without `multi_shot`, `shot_type` is ignored."),
  R17B("`multi_prompt` requires `multi_shot`."),
  R18("`shot_type` `customize` requires `multi_prompt` with 1 to 6 shots."),
  R19("`index` counts the shots from 1, in order and without a gap."),
  R20(
      "The `prompt` of a shot is required and has at most 512 characters (Unicode"
          + " code points)."),
  R21(
      "The `duration` of a shot is an integer, at least 1 and at most the `duration`"
          + " of the video."),
  R22(
      "The durations of the shots add up to the `duration` of the video. If"
          + " `duration` is absent, its default applies."),
  R23("`element_list` has at most 3 elements."),
  R24(
      "An inline element has `name`, `description`, and 2 to 4 images in"
          + " `element_input_urls`, the first one frontal."),
  R25(
      "An element is either inline or a reference by `element_id`, an integer or its"
          + " digits in a string."),
  R26("The names of elements are unique."),
  R27("`@name` in a prompt without an element of that name causes a warning."),
  R28("`watermark` is a boolean with the default `false`."),
  R29(
      "`audio` of `kling-v3` and `kling-v3-omni` is a boolean with the default"
          + " `false`, in every mode."),
  R30("`prompt` is required unless images or `multi_prompt` are given."),
  R31(
      "If a request has no `aspect_ratio`, the video of a Kling model has the ratio of its"
          + " first frame or of the clip that it edits, as they are displayed: rotation by Exif or"
          + " by the display matrix of a clip counts."),
  R32("`kling-v3` accepts two images in every mode."),
  R33("`prompt` of `kling-v2-6` is required and has at most 2500 characters."),
  R34("`mode` of `kling-v2-6` is `std` (720p, silent) or `pro` (1080p)."),
  R35("`duration` of `kling-v2-6` is 5 or 10 seconds."),
  R36("Two images on `kling-v2-6` require `mode` `pro`."),
  R37("`audio` on `kling-v2-6` requires `mode` `pro`."),
  R38("On `kling-v2-6`, `audio` and a last frame exclude each other."),
  R39(
      "`voice_list` on `kling-v2-6` is ignored with a warning; its fields for several"
          + " shots are refused."),
  R40("`image_urls` and `image_with_roles` exclude each other."),
  R41(
      "An item of `image_with_roles` has `url` and `role`. At most one item is the"
          + " first frame, and at most one is the last frame."),
  R42("`video_list` has at most 1 clip."),
  R43(
      "A clip has `video_url`, `refer_type` (`base` or `feature`), and"
          + " `keep_original_sound` (`no` or `yes`)."),
  R44("A base clip excludes a first frame and a last frame."),
  R45("With a feature clip, the only image is the first frame."),
  R46("With `video_list`, `audio` is ignored."),
  R47("`negative_prompt` of `kling-v3-omni` has at most 2500 characters."),
  R48("`prompt` of `kling-v3-omni` is required unless `multi_prompt` is given."),
  R49(
      "If `image_urls` is given and no prompt contains `<<<image_N>>>`,"
          + " `<<<image_1>>>` is put in front of the prompt, or of the first shot's prompt."
          + " Length limits apply to the prompt as it was sent."),
  R50("`<<<image_N>>>` refers to an image of the request, counted from 1."),
  R51(
      "With a base clip, the video is as long as the clip and `duration` is ignored."
          + " The price is reserved for the longest clip, 10 seconds, and settled on the"
          + " measured length."),
  R52(
      "A clip is MP4 or MOV, at most 200 MB, at least 3 seconds long (a base clip at"
          + " most 10), with sides of 720 to 2160 pixels and 24 to 60 frames per second."
          + " This is checked when the clip is fetched."),
  R53("R17 to R22 apply to `kling-v3-omni`."),
  R54("`kling-v3-omni` supports `mode` `4k`."),
  R60("`prompt` of the Veo models is required; `negative_prompt` is optional."),
  R61("`duration` of the Veo models is 4, 6, or 8 seconds."),
  R62("`aspect_ratio` of the Veo models is `16:9` or `9:16`."),
  R63("`resolution` is `720p`, `1080p`, or `4k`, in any case."),
  R64("`last_frame_image` requires `first_frame_image`."),
  R65("`seed` is an integer from 0 to 4294967295."),
  R66("`generate_audio` is a boolean with the default `false`."),
  R67("`person_generation` is `allow_adult` or `disallow` (alias `dont_allow`)."),
  R68("`resize_mode` is `pad` or `crop`. Without an image it is ignored."),
  R69("`enhance_prompt` can only be `true`."),
  R70("A Veo request with `first_frame_image` is image-to-video, any other is" + " text-to-video."),
  R71("`sample_count` and its alias `n` can only be 1."),
  R80("`/v1/video/generations` requires a key like every other path."),
  R81(
      "A request to a `kling-v3-{std,pro}-{silent,audio}` model has at least one of"
          + " `prompt`, `image`, and `extra_body.multi_prompt`."),
  R82(
      "`duration` of the models of R81 is an integer from 3 to 15, or its digits in a"
          + " string."),
  R83(
      "`aspect_ratio` of the models of R81 is as in R10a. With an image, the upstream may"
          + " not follow it."),
  R84("`last_image` requires `image`."),
  R85(
      "With `image`, `prompt` and `multi_prompt` exclude each other. Without `image`,"
          + " `multi_prompt` is used and `prompt` is ignored."),
  R86(
      "Shots without a `duration` divide the video evenly; earlier shots take the"
          + " remainder. Either all shots have a `duration` or none has."),
  R87("`shot_type` of the models of R81 is allowed without `multi_prompt`."),
  R88("`cfg_scale` is a number from 0 to 1."),
  R89("The name of the models of R81 fixes `mode` and `audio`; the fields are ignored."),
  R90(
      "The fields of `extra_body` are accepted at the top level too. The value in"
          + " `extra_body` is used."),
  R91(
      "A request that is accepted on `/v1/video/generations` gets a video object with"
          + " `id`, `task_id`, `object`, `model`, `status`, `progress`, and `created_at`."),
  TEXT_LIMIT(
      "A string without a limit of its own has at most 10,000 characters (Unicode"
          + " code points)."),
  LABELS(
      "`metadata` and `external_id` are stored with the task, returned with it, and"
          + " can be used to filter lists."),
  EXPIRY(
      "A task that has not started within `expires_in` seconds fails with"
          + " `deadline_exceeded` and costs nothing."),
  RETENTION(
      "The video and the inputs of a task are deleted `retention_hours` after it has finished."
          + " The default and the maximum are the retention of the account."),
  PROVIDER(
      "`provider` chooses among the channels that carry the request, by their names or by the names"
          + " of their providers, as in `backend`. The field has no effect for test keys, whose"
          + " videos are rendered locally."),
  EXACT_NAMES(
      "Model names and enum values match exactly, including case, unless a rule says"
          + " otherwise."),
  TYPOS(
      "An unknown field whose name is within an edit distance of 2 of a field of the"
          + " model is refused with `unknown_parameter` and `did_you_mean`. Names that"
          + " another model or dialect knows are exempt at the top level of the body."),
  FOREIGN_NAMES(
      "A field under the name of another service, such as `image_tail` or `sound`, is"
          + " used as the field of the model with the same meaning; `warnings` lists it with"
          + " the reason `mapped`. If the meaning is not plain or another model documents the"
          + " name, the field is refused, unless it requests what the video has anyway. The table"
          + " of [names of other services](#names-of-other-services) lists them."),
  METADATA_FIELDS(
      "A name in `metadata` is refused if it is a field with content, or a field of the"
          + " model, under any name that is mapped, for which the value is valid. Anything else is"
          + " a label."),
  NESTED_FIELDS(
      "A field of the model in an object that no model has, such as `parameters`, is refused if it"
          + " requests something else than the request has without it."),
  WEBHOOK(
      "`webhook` is a base URL to which `/callback` is appended. `callback_url` and every other"
          + " spelling, such as `webhook_url` and `notify_hook`, are the exact URL. Two that differ"
          + " are refused. The URL is http or https, without credentials, at a public address and"
          + " an allowed port."),
  STRICT_JSON(
      "Duplicate keys, numbers beyond 64 bits, nesting deeper than 64 levels, and the character"
          + " U+0000 are malformed JSON. A name has at most 256 characters. The type of the body is"
          + " `application/json`. The size of a body, and of all bodies in memory, is limited."),
  ERROR_ORDER(
      "The first of these errors is returned: key, address and scope, rate limit,"
          + " body, model permission, validation, queue length, funds, capacity."),
  IDEMPOTENCY(
      "A request with an `Idempotency-Key` happens once in 24 hours. A repetition"
          + " gets the stored response; another body with the same key gets 422."),
  LANGUAGE(
      "Messages are in English. With `Accept-Language: zh` or `?language=zh` they are"
          + " in Chinese."),
  MODEL_AND_DIALECT(
      "Every model is available in every dialect: the model decides the fields, the"
          + " dialect decides the response."),
  MISSING_INPUTS(
      "If an input cannot be fetched, the local renderer draws a placeholder and adds"
          + " a warning, or fails the task, as `local.missing-input` says. An input that is"
          + " damaged, too large, or at a forbidden address fails the task."),
  FRAME_SIZE(
      "The shorter side of a local video has 720, 1080, or 2160 pixels. A video that"
          + " follows its first frame has an even longer side in the same ratio."),
  MONEY(
      "An installation has one currency. Amounts are decimal strings, except the"
          + " numbers `cost`, `credits_cost`, and the balance, which existing clients"
          + " expect. Credits are 10 times the amount in USD. A price is rounded half up"
          + " once, to the micro-unit."),
  TEST_KEYS(
      "A task of a test key reserves and costs nothing, has slots of its own,"
          + " and may request an outcome with `Filmgate-Test-Outcome`."),
  PROXIES(
      "`Forwarded` and `X-Forwarded-*` are used only from the addresses in"
          + " `trusted-proxies`."),
  CORS("Only the origins in `cors.origins` may call from a browser."),
  DRY_RUN(
      "A dry run checks and prices a request, and returns its normalized fields and"
          + " warnings. It creates no task and charges nothing.");

  private final String sentence;

  GeneralRule(String sentence) {
    this.sentence = sentence;
  }

  /** The number or name by which it is cited, {@code R13a} or {@code typos}. */
  String id() {
    var word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return word.matches("r[0-9]+[a-z]?") ? "R" + word.substring(1) : word;
  }

  /** What it requires, in Markdown. */
  String sentence() {
    return sentence;
  }
}
