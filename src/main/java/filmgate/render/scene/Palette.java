package filmgate.render.scene;

import filmgate.render.raster.Noise;
import java.util.List;
import java.util.Locale;

/**
 * The light of a shot: four sky colours from the top to the horizon, the colour of lights, and the
 * colour of the nearest hills. Selected by keywords in the prompt about the time of day and the
 * weather, or by the seed if there are none.
 */
record Palette(List<Integer> sky, int glow, int land, boolean dark) {
  private static final Palette DAWN =
      new Palette(List.of(0x2b3a67, 0x6b6fa8, 0xe39fa6, 0xffd9a8), 0xfff0cf, 0x2c2f55, false);
  private static final Palette DAY =
      new Palette(List.of(0x1d5fa8, 0x4d94d1, 0x93c4e6, 0xdcecf3), 0xfffbe8, 0x234f52, false);
  private static final Palette SUNSET =
      new Palette(List.of(0x2a1f4e, 0x7a3a6d, 0xe0664f, 0xffc46b), 0xfff1c4, 0x2a1733, false);
  private static final Palette NIGHT =
      new Palette(List.of(0x070b1d, 0x101a3a, 0x1d2f5c, 0x3b5486), 0xe6edff, 0x050916, true);
  private static final Palette NEON =
      new Palette(List.of(0x0b0620, 0x2a0f52, 0x7b1f7d, 0xf0568f), 0x7df3ff, 0x0a0618, true);
  private static final Palette RAIN =
      new Palette(List.of(0x27323f, 0x43525f, 0x6c7c86, 0x9fabad), 0xe3ebee, 0x1a2429, false);
  private static final Palette SNOW =
      new Palette(List.of(0x6f88a6, 0x9db2c8, 0xc6d4e0, 0xeef2f4), 0xffffff, 0x5b6f88, false);
  private static final Palette GREEN =
      new Palette(List.of(0x0f3b3a, 0x2f6f5b, 0x8fb573, 0xf1e6a2), 0xfffbd6, 0x0c2a26, false);
  private static final Palette DUSK =
      new Palette(List.of(0x151c3f, 0x3b3a75, 0x8a5a94, 0xeaa09a), 0xffe3d0, 0x131634, false);

  private static final List<KeywordPalette> LEXICON =
      List.of(
          new KeywordPalette(
              NEON, List.of("neon", "cyber", "concert", "霓虹", "赛博", "演唱会", "舞台", "夜店")),
          new KeywordPalette(
              NIGHT, List.of("night", "moon", "star", "space", "夜", "月", "星空", "太空", "宇宙")),
          new KeywordPalette(SNOW, List.of("snow", "winter", "ice", "雪", "冬", "冰")),
          new KeywordPalette(RAIN, List.of("rain", "storm", "fog", "雨", "暴风", "雾")),
          new KeywordPalette(
              SUNSET, List.of("sunset", "golden hour", "desert", "日落", "夕阳", "黄昏", "沙漠")),
          new KeywordPalette(DAWN, List.of("sunrise", "dawn", "morning", "日出", "清晨", "早晨", "晨光")),
          new KeywordPalette(GREEN, List.of("forest", "jungle", "garden", "森林", "树林", "花园", "草")),
          new KeywordPalette(
              DAY, List.of("sun", "beach", "sea", "ocean", "sky", "day", "阳光", "海", "天空", "白天")));

  private static final List<Palette> ALL = List.of(SUNSET, DAWN, DUSK, DAY, GREEN, NIGHT, NEON);

  /** The palette for a prompt; {@code turn} selects another one if no keyword matches. */
  static Palette of(String prompt, long seed, int turn) {
    var text = prompt.toLowerCase(Locale.ROOT);
    for (var entry : LEXICON) {
      if (entry.matches(text)) {
        return entry.palette;
      }
    }
    var start = (int) (Noise.mix(seed) >>> 33) % ALL.size();
    return ALL.get((start + turn) % ALL.size());
  }

  /** The sky at a height from 0 (top) to 1 (horizon), one channel (shift 16, 8 or 0). */
  double skyAt(double height, int shift) {
    double position = Math.min(Math.max(height, 0), 1) * (sky.size() - 1);
    var index = Math.min((int) position, sky.size() - 2);
    double t = position - index;
    return (sky.get(index) >> shift & 255) * (1 - t) + (sky.get(index + 1) >> shift & 255) * t;
  }

  /** One channel of the colour between {@code from} and {@code to}. */
  static double between(int from, int to, double t, int shift) {
    return (from >> shift & 255) * (1 - t) + (to >> shift & 255) * t;
  }

  private record KeywordPalette(Palette palette, List<String> words) {
    boolean matches(String text) {
      return words.stream().anyMatch(word -> contains(text, word));
    }

    /** Latin words count only where a word begins ("ice" is not in "voice"). */
    private static boolean contains(String text, String word) {
      var at = text.indexOf(word);
      while (at >= 0) {
        var latin = word.charAt(0) < 128;
        var begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
        if (!latin || begins) {
          return true;
        }
        at = text.indexOf(word, at + 1);
      }
      return false;
    }
  }
}
