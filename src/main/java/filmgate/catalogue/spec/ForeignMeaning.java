package filmgate.catalogue.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What fields of other services mean here (rule foreign-names). Only the letters and digits of
 * their names matter: {@code imageTail} is {@code image_tail}.
 */
public enum ForeignMeaning {
  FIRST_FRAME(
      List.of(),
      "image_url,image_uri,img_url,start_image,start_image_url,start_frame,"
          + "start_frame_url,start_frame_image,start_img,first_image,first_image_url,"
          + "first_img,first_frame,first_frame_url,first_frame_image,first_frame_image_url,"
          + "head_frame,init_image,init_image_url,initial_image,initial_frame,input_image,"
          + "input_image_url,input_reference,prompt_image,source_image,source_image_url,"
          + "conditioning_image,first_frame_uri,start_frame_uri,start_image_uri,"
          + "begin_image,begin_frame,head_image,image_start,frame_start,first_frame_base64"),

  LAST_FRAME(
      List.of(),
      "image_tail,image_tail_url,tail_image,tail_image_url,tail_frame,end_image,"
          + "end_image_url,end_frame,end_frame_url,end_frame_image,end_img,image_end,"
          + "final_image,final_frame,last_frame,last_frame_url,last_frame_image,"
          + "last_frame_image_url,last_image,last_image_url,last_img,last_frame_uri,"
          + "end_frame_uri,end_image_uri,tail_frame_url,image_last,final_frame_url,"
          + "final_image_url,frame_end,last_frame_base64"),

  /** Several images, or one whose role the name leaves open: never mapped. */
  IMAGES(
      List.of(),
      "images,images_list,image_list,image_array,image_input,image_inputs,"
          + "image_base64,image_b64,image_file,image_id,image_reference,image_references,"
          + "input_images,input_image_urls,input_urls,input_references,frame_images,frames,"
          + "key_frames,reference_image,reference_image_url,reference_images,"
          + "reference_image_urls,ref_image,ref_images,ref_image_urls,subject_image,"
          + "subject_images,subject_reference,character_image,character_reference,"
          + "style_image,style_reference,mask,mask_image,mask_url,static_mask,"
          + "dynamic_masks,photo,photos,picture,pictures,reference_frames,"
          + "reference_image_list,asset_images,subject_image_urls"),

  CLIP(
      List.of(),
      "video,videos,video_url,video_urls,video_uri,video_id,video_input,input_video,"
          + "input_video_url,input_videos,init_video,source_video,source_video_url,"
          + "base_video,base_video_url,reference_video,reference_video_url,"
          + "reference_videos,reference_video_urls,ref_video,ref_videos,clip,clip_url,"
          + "clips"),

  /** The parts of a video with several shots: never mapped. */
  SHOT_LIST(
      List.of(),
      "shots,shot_list,shots_list,shot_prompts,storyboard,storyboards,"
          + "storyboard_list,scenes,scene_list"),

  /** Named subjects with images: never mapped. */
  ELEMENTS(
      List.of(),
      "elements,elements_list,element,element_ids,characters,character_list,subjects,"
          + "subject_list"),

  DURATION(
      List.of("duration"),
      "seconds,duration_seconds,duration_in_seconds,duration_sec,duration_s,"
          + "video_length,video_duration,video_seconds,length,length_seconds,"
          + "length_in_seconds,clip_duration"),

  /** A length in another unit: never mapped. */
  LENGTH(
      List.of("duration"),
      "num_frames,number_of_frames,frame_count,total_frames,duration_ms,"
          + "duration_millis,duration_milliseconds"),

  AUDIO(
      List.of("audio", "generate_audio"),
      "audio,generate_audio,sound,with_audio,with_sound,enable_audio,enable_sound,"
          + "audio_enabled,sound_enabled,has_audio,include_audio,need_audio,add_audio,"
          + "generate_sound,audio_generation,sound_effects,audio_on,sound_on,"
          + "generate_sound_effects"),

  WATERMARK(
      List.of("watermark"),
      "watermark_enabled,enable_watermark,with_watermark,add_watermark,has_watermark,"
          + "logo_add"),

  RESOLUTION(
      List.of("mode", "resolution"),
      "resolution,video_resolution,output_resolution,target_resolution,quality,"
          + "video_quality,output_quality,quality_mode,tier"),

  ASPECT_RATIO(
      List.of("aspect_ratio"),
      "size,ratio,video_ratio,image_ratio,video_size,video_aspect_ratio,orientation,"
          + "video_orientation,output_size"),

  /** A side in pixels: never mapped. */
  PIXELS(
      List.of("aspect_ratio"), "width,height,video_width,video_height,output_width,output_height"),

  COUNT(
      List.of("sample_count"),
      "n,sample_count,num,num_videos,num_samples,num_outputs,num_results,"
          + "number_of_videos,number_of_results,video_count,batch_size,batch_count,"
          + "output_count,outputs_count,count,num_generations,number_of_samples,"
          + "number_of_outputs,videos_count"),

  FRAME_RATE(List.of(), "fps,frame_rate,frames_per_second,video_fps,output_fps,target_fps"),

  SHOTS(List.of("multi_shot"), "multi_shot,multi_shots"),

  /** The model under a second name. */
  MODEL(List.of(), "model_name,model_id");

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, ForeignMeaning> BY_NAME = byName();

  /** Spellings of frames and clips that no list contains. */
  private static final Map<ForeignMeaning, Pattern> PATTERNS =
      Map.of(
          FIRST_FRAME,
          framePattern("first|start|starting|begin|beginning|initial|init|head|opening"),
          LAST_FRAME,
          framePattern("last|end|ending|final|tail|closing"),
          CLIP,
          Pattern.compile(
              "(input|source|src|base|init|reference|ref|driving|original)?(video|clip)s?"
                  + "(list|input|file|path|id|ids|url|urls|uri|uris|src|base64|b64|data)?"));

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> targets;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> names;

  /**
   * @param targets the fields of our models with this meaning
   * @param names the names at other services, separated by commas
   */
  ForeignMeaning(List<String> targets, String names) {
    this.targets = targets;
    this.names = List.of(names.split(",", -1));
  }

  private static Pattern framePattern(String position) {
    var image = "(image|img|frame|picture|pic|photo)";
    var form = "(url|uri|src|path|link|base64|b64|data)?";
    return Pattern.compile("(%1$s)%2$s%2$s?%3$s|%2$s(%1$s)%3$s".formatted(position, image, form));
  }

  private static Map<String, ForeignMeaning> byName() {
    var all = new HashMap<String, ForeignMeaning>();
    for (var meaning : values()) {
      for (var name : meaning.names) {
        var other = all.put(lettersOf(name), meaning);
        if (other != null && other != meaning) {
          throw new IllegalArgumentException("two meanings of " + name);
        }
      }
    }
    return all;
  }

  /** The meaning of a name that the model does not declare. */
  public static Optional<ForeignMeaning> find(String name) {
    var letters = lettersOf(name);
    var listed = Optional.ofNullable(BY_NAME.get(letters));
    return listed.or(
        () ->
            PATTERNS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(letters).matches())
                .map(Map.Entry::getKey)
                .findFirst());
  }

  public List<String> names() {
    return names;
  }

  /** The field of the model with this meaning. Frames have no field; see {@link FrameFields}. */
  public Optional<Field> fieldIn(ModelSpec spec) {
    return fieldIn(spec.fields());
  }

  /** The one of the fields with this meaning. */
  public Optional<Field> fieldIn(Fields fields) {
    return targets.stream().filter(fields::contains).findFirst().map(fields::find);
  }

  /** What a name with this meaning does. */
  public Effect effect() {
    return switch (this) {
      case FIRST_FRAME, LAST_FRAME -> Effect.FRAME;
      case IMAGES, CLIP, SHOT_LIST, ELEMENTS -> Effect.CONTENT;
      case DURATION, AUDIO, WATERMARK, RESOLUTION, ASPECT_RATIO, COUNT, FRAME_RATE, SHOTS, MODEL ->
          Effect.SWITCH;
      case LENGTH, PIXELS -> Effect.OTHER_UNIT;
    };
  }

  /** What a name of another service does. */
  public enum Effect {
    /** It is mapped if it contains one image. */
    FRAME,
    /** It contains images, a clip, shots, or elements, and is refused. */
    CONTENT,
    /** It is mapped if the model has a field with the meaning. */
    SWITCH,
    /** It has another unit than our field and is refused. */
    OTHER_UNIT
  }

  /** Whether two names have the same letters and digits, whatever their case. */
  public static boolean isTwin(String one, String other) {
    return lettersOf(one).equals(lettersOf(other));
  }

  /** Whether the name is a spelling of a URL that receives the result. */
  public static boolean isCallback(String name) {
    var letters = lettersOf(name);
    return letters.contains("webhook")
        || letters.contains("callback")
        || letters.matches("(notify|notification|notifications|hook)(url|uri|hook|endpoint)?");
  }

  private static String lettersOf(String name) {
    return OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
