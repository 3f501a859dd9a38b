package filmgate.render.storyboard;

import filmgate.render.prompt.PromptContent;
import filmgate.render.prompt.PromptParser;
import filmgate.render.prompt.text.PromptLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a prompt into shots where the model decides ({@code shot_type} {@code intelligence}): at
 * the marks of the prompt itself, else where something new happens. What is said only about the
 * camera, the light, or the look is not a shot of its own.
 */
public record ShotSplitter(PromptParser parser) {
  /** The most shots of a video, as for shots that the caller writes: rule R19. */
  private static final int SHOTS_MAX = 6;

  private static final int SECONDS_USUAL = 2;

  /** The shots of a video of this length, at least one; they last that long together. */
  public List<ShotText> split(String prompt, int seconds) {
    var text = PromptLimits.singleSpaced(prompt);
    var marked = ShotMarkers.read(text);
    var parts = marked.isEmpty() ? events(ShotBreaks.split(text)) : marked;
    var all = parts.isEmpty() ? List.of(new ShotText(prompt, 0)) : parts;
    var most = Math.clamp((seconds + 1) / SECONDS_USUAL, 1, SHOTS_MAX);
    return timed(all.size() > most ? merged(all, most) : all, seconds);
  }

  /** Joins directions to the event that they follow, or to the first one. */
  private List<ShotText> events(List<String> parts) {
    var events = new ArrayList<String>();
    var opening = new ArrayList<String>();
    for (var part : parts) {
      if (parser.contentOf(part) != PromptContent.DIRECTION) {
        events.add(part);
      } else if (events.isEmpty()) {
        opening.add(part);
      } else {
        events.set(events.size() - 1, events.getLast() + " " + part);
      }
    }
    if (events.isEmpty()) {
      return List.of();
    }
    opening.add(events.getFirst());
    events.set(0, String.join(" ", opening));
    return events.stream().map(text -> new ShotText(text, 0)).toList();
  }

  private static List<ShotText> merged(List<ShotText> parts, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> parts.subList(i * parts.size() / count, (i + 1) * parts.size() / count))
        .map(ShotSplitter::joined)
        .toList();
  }

  private static ShotText joined(List<ShotText> parts) {
    var texts = parts.stream().map(ShotText::text).toList();
    return new ShotText(String.join(" ", texts), parts.stream().mapToInt(ShotText::seconds).sum());
  }

  /** The lengths that the prompt names, if they are those of the video; else equal ones. */
  private static List<ShotText> timed(List<ShotText> parts, int seconds) {
    var named = parts.stream().allMatch(one -> one.seconds() > 0);
    if (named && parts.stream().mapToInt(ShotText::seconds).sum() == seconds) {
      return parts;
    }
    var even = new ArrayList<ShotText>();
    for (var i = 0; i < parts.size(); i++) {
      var longer = i < seconds % parts.size() ? 1 : 0;
      even.add(new ShotText(parts.get(i).text(), seconds / parts.size() + longer));
    }
    return even;
  }
}
