package filmgate.render.reference;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The plain background of a photograph: everything that is connected with its edges without a step
 * in colour.
 */
final class Background {
  /** The largest step between neighbours. */
  private static final int STEP_MAX = 9;

  /** The largest difference between a pixel and the point of the edge where the search began. */
  private static final int DRIFT_MAX = 26;

  /** The largest mean difference of points that are {@link #REACH} apart: fur has more. */
  private static final double TEXTURE_MAX = 3.2;

  /** The largest difference between a gap in the subject and the background beside it. */
  private static final int GAP_MAX = 7;

  /** How different a point of a plain edge may be from the usual colour of all edges. */
  private static final int VARIETY_MAX = 34;

  /** How different from the usual colour of its edge a point of a plain edge may be. */
  private static final int PLAIN = 18;

  /** The least part of the top, left, and right edges that is plain. */
  private static final double PLAIN_MIN = 0.72;

  /** How far texture is searched beside a point, and how wide an outline is, in pixels. */
  private static final int REACH = 3;

  private final Photograph photograph;
  private final int[] origin;
  private final ArrayDeque<Integer> open = new ArrayDeque<>();

  private Background(Photograph photograph) {
    this.photograph = photograph;
    origin = new int[photograph.pixels().length];
    Arrays.fill(origin, -1);
  }

  /** The background; empty if the edges are not plain. */
  static Optional<Background> of(Photograph photograph) {
    var usual = usual(photograph);
    var edges = edges(photograph);
    var plain =
        Arrays.stream(edges)
            .filter(at -> Photograph.difference(photograph.pixels()[at], usual) < VARIETY_MAX)
            .filter(at -> isSmooth(photograph, at))
            .toArray();
    if (plain.length < PLAIN_MIN * edges.length) {
      return Optional.empty();
    }
    var background = new Background(photograph);
    background.flood(plain, usual);
    background.openGaps();
    return background.texture() > TEXTURE_MAX ? Optional.empty() : Optional.of(background);
  }

  /** The middle value of each channel on the top, left, and right edges. */
  private static int usual(Photograph photograph) {
    var edges = edges(photograph);
    var usual = 0;
    for (var shift = 16; shift >= 0; shift -= 8) {
      var by = shift;
      var values =
          Arrays.stream(edges).map(at -> photograph.pixels()[at] >> by & 255).sorted().toArray();
      usual |= values[values.length / 2] << shift;
    }
    return usual;
  }

  /** The indexes of the pixels of the top, left, and right edges. */
  private static int[] edges(Photograph photograph) {
    var width = photograph.width();
    var height = photograph.height();
    var edges = new int[width + 2 * (height - 1)];
    for (var column = 0; column < width; column++) {
      edges[column] = column;
    }
    for (var row = 1; row < height; row++) {
      edges[width + 2 * (row - 1)] = row * width;
      edges[width + 2 * (row - 1) + 1] = row * width + width - 1;
    }
    return edges;
  }

  /** Whether the neighbourhood of a point has no texture. */
  private static boolean isSmooth(Photograph photograph, int at) {
    var width = photograph.width();
    var row = Math.clamp(at / width, 1, photograph.height() - 2);
    var column = Math.clamp(at % width, 1, width - 2);
    var here = photograph.at(column, row);
    var differences = 0;
    for (var reach = 1; reach <= REACH; reach++) {
      var beside = Math.clamp((long) column + reach, 0, width - 1);
      var below = Math.clamp((long) row + reach, 0, photograph.height() - 1);
      differences += Photograph.difference(here, photograph.at(beside, row));
      differences += Photograph.difference(here, photograph.at(column, below));
    }
    return differences < PLAIN * REACH;
  }

  private void flood(int[] starts, int usual) {
    for (var start : starts) {
      add(start, start);
    }
    var width = photograph.width();
    for (var column = 0; column < width; column++) {
      var at = (photograph.height() - 1) * width + column;
      if (Photograph.difference(photograph.pixels()[at], usual) < PLAIN) {
        add(at, at);
      }
    }
    while (!open.isEmpty()) {
      int at = open.remove();
      var column = at % width;
      spread(at, column > 0 ? at - 1 : -1);
      spread(at, column + 1 < width ? at + 1 : -1);
      spread(at, at - width);
      spread(at, at + width < origin.length ? at + width : -1);
    }
  }

  private void spread(int from, int to) {
    if (to < 0 || origin[to] >= 0) {
      return;
    }
    var pixels = photograph.pixels();
    if (Photograph.difference(pixels[from], pixels[to]) <= STEP_MAX
        && Photograph.difference(pixels[origin[from]], pixels[to]) <= DRIFT_MAX) {
      add(to, origin[from]);
    }
  }

  private void add(int at, int from) {
    if (origin[at] < 0) {
      origin[at] = from;
      open.add(at);
    }
  }

  /** Whether each pixel is not background. */
  boolean[] foreground() {
    var foreground = new boolean[origin.length];
    for (var i = 0; i < origin.length; i++) {
      foreground[i] = origin[i] < 0;
    }
    return foreground;
  }

  private double texture() {
    var count = 0;
    var sum = 0L;
    for (var at = 0; at + REACH < origin.length; at++) {
      var inRow = at % photograph.width() + REACH < photograph.width();
      if (inRow && origin[at] >= 0 && origin[at + REACH] >= 0) {
        sum += Photograph.difference(photograph.pixels()[at], photograph.pixels()[at + REACH]);
        count++;
      }
    }
    return sum / (double) Math.max(1, count);
  }

  /** Adds what the subject encloses and has the colour of the background, as between two legs. */
  private void openGaps() {
    var gaps = IntStream.range(0, origin.length).filter(this::isGap).toArray();
    for (var at : gaps) {
      origin[at] = at;
    }
  }

  private boolean isGap(int at) {
    if (origin[at] >= 0) {
      return false;
    }
    var left = at;
    while (left % photograph.width() > 0 && origin[left] < 0) {
      left--;
    }
    var clear = Math.max(left - REACH, left - left % photograph.width());
    var pixels = photograph.pixels();
    return origin[clear] >= 0 && Photograph.difference(pixels[at], pixels[clear]) < GAP_MAX;
  }

  /** The colour of the background near a pixel. */
  int colour(int at) {
    var width = photograph.width();
    for (var reach = 1; reach < 6; reach++) {
      for (var step : new int[] {-reach, reach, -reach * width, reach * width}) {
        var near = at + step;
        if (near >= 0 && near < origin.length && origin[near] >= 0) {
          return photograph.pixels()[near];
        }
      }
    }
    return photograph.pixels()[at];
  }
}
