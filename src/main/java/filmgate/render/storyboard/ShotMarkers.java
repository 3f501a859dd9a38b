package filmgate.render.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the shots that a prompt numbers or times: {@code Shot 1: ...}, {@code 镜头一：}, {@code
 * [0-3s]}, {@code [00:00-00:03]}.
 */
final class ShotMarkers {
  /** Where a mark can begin: after the end of a sentence, perhaps with marks of emphasis. */
  private static final String BEGIN = "(?: ^ | (?<=[\\s.!?;:，。！？；]) ) [*\\#\\s]* ";

  private static final String OPEN = "(?: [\\[(（【] \\s* )? ";
  private static final String CLOSE = " (?: \\s* [\\])）】] )? ";
  private static final String NUMBER = "(?: \\d{1,2} | [一二三四五六七八九十] )";
  private static final String TIME = "(?: (\\d{1,2}) : )? (\\d{1,2}) (?: \\.0+ )? ";
  private static final String SECOND = "秒";
  private static final String SHOT = "分?镜头 | 分镜 | 场景 | 画面";
  private static final String SECONDS = " \\s* (?: s | secs? | seconds | " + SECOND + " )? \\s* ";

  /** A number, with an optional length in parentheses. */
  private static final Pattern NUMBERED =
      marker(
          BEGIN
              + OPEN
              + "(?: (?: shot | scene | "
              + SHOT
              + " ) \\s* "
              + NUMBER
              + " | 第 "
              + NUMBER
              + " (?: 个镜头 | 个分镜 | 镜 | 幕 ) )"
              + CLOSE
              + "(?: \\s* [\\[(（【] \\s* (\\d{1,2}) "
              + SECONDS
              + "[\\])）】] )? [*\\s]* [:：.、,，—-]+ [*\\s]*");

  /** A range of time, in brackets or before a colon. */
  private static final Pattern TIMED =
      marker(
          BEGIN
              + OPEN
              + TIME
              + SECONDS
              + "[-–—~～至到] \\s* "
              + TIME
              + SECONDS
              + "(?: [\\])）】] [*\\s]* [:：,，-]? | [:：] ) [*\\s]*");

  private ShotMarkers() {}

  private static Pattern marker(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);
  }

  /**
   * The marked shots; empty if there are fewer than two. What is before the first belongs to it.
   */
  static List<ShotText> read(String prompt) {
    var numbered = NUMBERED.matcher(prompt).results().toList();
    if (numbered.size() > 1) {
      return parts(prompt, numbered, ShotMarkers::length);
    }
    var timed = TIMED.matcher(prompt).results().toList();
    return timed.size() > 1 && areConsecutive(timed)
        ? parts(prompt, timed, ShotMarkers::range)
        : List.of();
  }

  private interface Length {
    int of(MatchResult marker);
  }

  private static List<ShotText> parts(String prompt, List<MatchResult> markers, Length length) {
    var parts = new ArrayList<ShotText>();
    var before = prompt.substring(0, markers.getFirst().start()).strip();
    for (var i = 0; i < markers.size(); i++) {
      var end = i + 1 < markers.size() ? markers.get(i + 1).start() : prompt.length();
      var own = prompt.substring(markers.get(i).end(), end).strip();
      var text = i == 0 && !before.isEmpty() ? before + " " + own : own;
      if (!text.isEmpty()) {
        parts.add(new ShotText(text, length.of(markers.get(i))));
      }
    }
    return parts;
  }

  private static int length(MatchResult marker) {
    return marker.group(1) == null ? 0 : Integer.parseInt(marker.group(1));
  }

  private static int range(MatchResult marker) {
    return end(marker) - start(marker);
  }

  private static int start(MatchResult marker) {
    return seconds(marker, 1);
  }

  private static int end(MatchResult marker) {
    return seconds(marker, 3);
  }

  private static int seconds(MatchResult marker, int group) {
    var minutes = marker.group(group) == null ? 0 : Integer.parseInt(marker.group(group));
    return 60 * minutes + Integer.parseInt(marker.group(group + 1));
  }

  /** Ranges that are not times, such as ratios, do not continue each other. */
  private static boolean areConsecutive(List<MatchResult> markers) {
    for (var i = 0; i < markers.size(); i++) {
      var begins = i == 0 ? start(markers.getFirst()) : end(markers.get(i - 1));
      if (start(markers.get(i)) != begins || range(markers.get(i)) < 1) {
        return false;
      }
    }
    return true;
  }
}
